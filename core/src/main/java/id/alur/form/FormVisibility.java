package id.alur.form;

import id.alur.decision.Feel;
import id.alur.form.FormComponent.Field;
import id.alur.form.FormComponent.Group;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which components are hidden, given what has been entered; one rule for the page and for the check of the submission. */
@Component
public class FormVisibility {

    private final Feel feel;
    private final List<EnteredFacts> providers;

    FormVisibility(Feel feel, List<EnteredFacts> providers) {
        this.feel = feel;
        this.providers = List.copyOf(providers);
    }

    /**
     * Ids of the hidden components. The value of a hidden field counts as not entered, which may hide or show others; a component
     * once hidden in this computation stays so, hence it ends and every order of the components gives the same answer.
     */
    public Set<String> hidden(FormSchema form, Map<String, ?> data, FormContext context) {
        Set<String> hidden = new HashSet<>();
        boolean changed = true;
        while (changed) {
            Map<String, Object> values = context.values(form, data);
            form.fields().stream()
                    .filter(field -> hidden.contains(field.id()))
                    .forEach(field -> values.remove(field.key()));
            Map<String, Object> entered = Collections.unmodifiableMap(new HashMap<>(values));
            providers.forEach(provider -> values.putAll(provider.of(form.id(), context.caseId(), entered)));
            Set<String> found = new HashSet<>();
            collect(form.components(), values, false, found);
            changed = hidden.addAll(found);
        }
        return hidden;
    }

    private void collect(
            List<FormComponent> components, Map<String, Object> values, boolean parentHidden, Set<String> hidden) {
        for (FormComponent component : components) {
            String condition = component.hide();
            boolean isHidden = parentHidden || (condition != null && feel.isTrue(condition, values));
            if (isHidden) {
                hidden.add(component.id());
            }
            if (component instanceof Group group) {
                collect(group.components(), values, isHidden, hidden);
            }
        }
    }

    /** The values without those of hidden fields. */
    public Map<String, Object> visible(FormSchema form, Map<String, ?> data, FormContext context) {
        Set<String> hidden = hidden(form, data, context);
        Map<String, Object> values = new HashMap<>(data);
        for (Field field : form.fields()) {
            if (hidden.contains(field.id())) {
                values.remove(field.key());
            }
        }
        return values;
    }
}
