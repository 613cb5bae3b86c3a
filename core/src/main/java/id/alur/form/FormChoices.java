package id.alur.form;

import id.alur.decision.Feel;
import id.alur.form.FormComponent.Choices;
import id.alur.form.FormComponent.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The options of a field, wherever they come from. */
@Component
public class FormChoices {

    private final List<FormOptions> providers;
    private final Feel feel;

    FormChoices(List<FormOptions> providers, Feel feel) {
        this.providers = List.copyOf(providers);
        this.feel = feel;
    }

    /** @param data visible values entered so far */
    public List<FieldOption> of(FormSchema form, Field field, Map<String, ?> data, FormContext context) {
        return switch (field.requireChoices()) {
            case Choices.Fixed fixed -> fixed.options();
            case Choices.Provided provided ->
                provider(form.id(), provided.valuesKey()).options(form.id(), provided.valuesKey(), context);
            case Choices.Computed computed -> computed(computed.expression(), context.values(form, data));
        };
    }

    /** Whether somebody gives options under that name. */
    public boolean isProvided(String formId, String valuesKey) {
        return providers.stream().anyMatch(candidate -> candidate.provides(formId, valuesKey));
    }

    private FormOptions provider(String formId, String valuesKey) {
        return providers.stream()
                .filter(candidate -> candidate.provides(formId, valuesKey))
                .findFirst()
                .orElseThrow(() -> new FormDefectException(
                        List.of("Form " + formId + ": nobody provides the options " + valuesKey)));
    }

    private List<FieldOption> computed(String expression, Map<String, Object> values) {
        List<FieldOption> options = new ArrayList<>();
        if (feel.evaluate(expression, values) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map && map.get("value") != null) {
                    Object label = map.get("label");
                    options.add(new FieldOption(
                            String.valueOf(map.get("value")),
                            String.valueOf(label == null ? map.get("value") : label)));
                } else if (item != null) {
                    options.add(new FieldOption(String.valueOf(item), String.valueOf(item)));
                }
            }
        }
        return options;
    }
}
