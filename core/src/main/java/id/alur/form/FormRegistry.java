package id.alur.form;

import id.alur.decision.Feel;
import id.alur.model.ReleasedModels;
import id.alur.process.ReleasedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** All released forms, each read and checked once; a form with a defect stops the start with a message that names it. */
@Component
public class FormRegistry {

    private final Map<ReleasedModel, FormSchema> read = new ConcurrentHashMap<>();
    private final ReleasedModels models;
    private final Feel feel;

    FormRegistry(ReleasedModels models, Feel feel) {
        this.models = models;
        this.feel = feel;
        List<String> defects = new ArrayList<>();
        for (ReleasedModel form : models.forms()) {
            try {
                schema(form);
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
        return models.form(formId).map(this::schema);
    }

    public List<FormSchema> all() {
        return models.forms().stream().map(this::schema).toList();
    }

    private FormSchema schema(ReleasedModel form) {
        return read.computeIfAbsent(form, one -> FormSchemaReader.read(one.id(), one.text(), feel));
    }
}
