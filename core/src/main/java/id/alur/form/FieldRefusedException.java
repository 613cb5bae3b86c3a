package id.alur.form;

import java.util.List;

/** Carries an error out of the depth of the check of one value. */
final class FieldRefusedException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    FieldRefusedException(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    FieldError at(String key) {
        return new FieldError(key, messageKey, arguments);
    }
}
