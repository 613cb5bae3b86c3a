package id.alur.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every text in the values of a form, among them the ids of files. */
final class SubmittedTexts {

    private SubmittedTexts() {}

    static Set<String> of(Map<String, Object> submitted) {
        Set<String> texts = new HashSet<>();
        submitted.values().forEach(value -> addTexts(value, texts));
        return texts;
    }

    private static void addTexts(Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Collection<?> items) {
            items.stream().filter(Objects::nonNull).forEach(item -> addTexts(item, texts));
        }
    }
}
