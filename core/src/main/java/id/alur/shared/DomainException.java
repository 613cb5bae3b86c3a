package id.alur.shared;

import java.util.List;

/**
 * A rule says no, and the person can be told why. The message is a key of the message bundle with its arguments; it never
 * carries personal data, since exceptions end up in logs.
 */
public class DomainException extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    /** @param key key of the message bundle, such as {@code error.task.already-claimed} */
    public DomainException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
