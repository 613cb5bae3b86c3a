package id.alur.form;

import java.util.List;

/**
 * Why a value is refused.
 *
 * @param key of the field, or the unknown key
 * @param messageKey in the bundle {@code form}, or of a feature that adds its own
 */
public record FieldError(String key, String messageKey, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public FieldError(String key, String messageKey, Object... arguments) {
        this(key, messageKey, List.of(arguments));
    }
}
