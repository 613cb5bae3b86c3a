package id.alur.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name cut down to what strangers may learn. */
final class Initials {

    private Initials() {}

    /** {@code Dr. Sari Wulandari, S.E.} becomes {@code S. W.} */
    static String of(String displayName) {
        String name = displayName.split(",", 2)[0];
        String initials = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.endsWith("."))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
        return initials.isEmpty() ? "–" : initials;
    }
}
