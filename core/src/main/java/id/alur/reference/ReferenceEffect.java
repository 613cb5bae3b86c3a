package id.alur.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would mean, in words.
 *
 * @param key of the message bundle
 * @param cases some of the open cases it is about, at most {@value #MOST_CASES}
 */
public record ReferenceEffect(String key, List<Object> arguments, List<OpenCase> cases) {

    /** More would only be a longer list: how many there are the words say. */
    public static final int MOST_CASES = 20;

    /** @param cases null as older changes were written */
    public ReferenceEffect(String key, List<Object> arguments, @Nullable List<OpenCase> cases) {
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.cases =
                cases == null ? List.of() : cases.stream().limit(MOST_CASES).toList();
    }

    public static ReferenceEffect of(String key, Object... arguments) {
        return new ReferenceEffect(key, List.of(arguments), List.of());
    }

    public ReferenceEffect about(List<OpenCase> open) {
        return new ReferenceEffect(key, arguments, open);
    }
}
