package id.alur.form;

import id.alur.form.FormComponent.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The law of a form, on the server: what the browser has checked is a courtesy.
 *
 * <ul>
 *   <li>Values of hidden and disabled fields are dropped: people may well have filled them in before they were hidden.
 *   <li>Values of read-only fields are replaced by what the server knows.
 *   <li>A key the form does not know is refused: our own page never sends one, so something else is talking.
 *   <li>Everything else is brought into the shape of {@link FieldKind} or reported; all errors at once, in the order of the form.
 * </ul>
 */
@Component
public class FormValidator {

    private static final int MAX_SHOWN_KEY = 60;

    private final FormVisibility visibility;
    private final FieldValidator fields;

    FormValidator(FormVisibility visibility, FieldValidator fields) {
        this.visibility = visibility;
        this.fields = fields;
    }

    public FormResult validate(
            FormSchema form, Map<String, ? extends @Nullable Object> submission, FormContext context) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> present = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        form.fields().forEach(field -> known.add(field.key()));
        submission.forEach((key, value) -> {
            if (!known.contains(key)) {
                errors.add(new FieldError(shortened(key), "error.form.unknown-field"));
            } else if (value != null) {
                present.put(key, value);
            }
        });
        for (Field field : form.fields()) {
            if (field.disabled()) {
                present.remove(field.key());
            } else if (field.readonly()) {
                Object fact = context.facts().getOrDefault(field.key(), field.defaultValue());
                present.remove(field.key());
                if (fact != null) {
                    present.put(field.key(), fact);
                }
            }
        }
        Set<String> hidden = visibility.hidden(form, present, context);
        Map<String, Object> visible = visibility.visible(form, present, context);
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (hidden.contains(field.id()) || field.disabled()) {
                continue;
            }
            FieldValidator.Checked checked = fields.check(form, field, visible.get(field.key()), visible, context);
            if (checked.error() != null) {
                errors.add(checked.error());
            } else if (checked.value() != null) {
                data.put(field.key(), checked.value());
                if (field.variable()) {
                    variables.put(field.key(), checked.value());
                }
            }
        }
        return new FormResult(data, errors, variables);
    }

    private static String shortened(String key) {
        return key.length() <= MAX_SHOWN_KEY ? key : key.substring(0, MAX_SHOWN_KEY);
    }
}
