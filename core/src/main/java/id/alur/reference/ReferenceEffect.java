package id.alur.reference;

import java.util.List;

/**
 * What a change would mean, in words.
 *
 * @param key of the message bundle
 */
public record ReferenceEffect(String key, List<Object> arguments) {

    public ReferenceEffect {
        arguments = List.copyOf(arguments);
    }

    public static ReferenceEffect of(String key, Object... arguments) {
        return new ReferenceEffect(key, List.of(arguments));
    }
}
