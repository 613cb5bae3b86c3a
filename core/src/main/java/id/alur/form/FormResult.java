package id.alur.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of checking a submission.
 *
 * @param data values of the known and visible fields, in the order of the form; what is stored with the case
 * @param variables those of them that the form sends to the process
 */
public record FormResult(Map<String, Object> data, List<FieldError> errors, Map<String, Object> variables) {

    public FormResult {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        errors = List.copyOf(errors);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /** @throws FormRefusedException when there are errors */
    public FormResult orThrow() {
        if (!isValid()) {
            throw new FormRefusedException(errors);
        }
        return this;
    }
}
