package id.alur.form;

import id.alur.decision.Feel;
import id.alur.process.ProcessResource;
import id.alur.process.ProcessResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All forms of the class path, read and checked once; a form with a defect stops the start with a message that names it. */
@Component
public class FormRegistry {

    private final Map<String, FormSchema> forms = new TreeMap<>();

    FormRegistry(Feel feel) {
        List<String> defects = new ArrayList<>();
        for (ProcessResource resource : ProcessResources.forms()) {
            try {
                forms.put(resource.name(), FormSchemaReader.read(resource.name(), resource.text(), feel));
            } catch (FormDefectException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new FormDefectException(defects);
        }
    }

    /** @throws IllegalArgumentException when there is no such form, which is a defect of the model that names it */
    public FormSchema get(String formId) {
        return find(formId).orElseThrow(() -> new IllegalArgumentException("No form " + formId));
    }

    public Optional<FormSchema> find(String formId) {
        return Optional.ofNullable(forms.get(formId));
    }

    public List<FormSchema> all() {
        return List.copyOf(forms.values());
    }
}
