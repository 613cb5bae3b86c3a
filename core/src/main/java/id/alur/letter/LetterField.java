package id.alur.letter;

import java.util.List;

/**
 * A value that a caller supplies for a kind of letter. What it means is {@code letter.field.<name>} of the message bundles.
 *
 * @param name lower case with hyphens, such as {@code nama-pelatihan}
 * @param required whether a letter without it is refused; an optional one may be empty
 * @param sample for previews; a date as {@code 2026-11-21}, money and numbers as digits
 */
public record LetterField(String name, ValueType type, boolean required, String sample) {

    /** What a value is, and therefore how it is written. */
    public enum ValueType {
        TEXT,
        /** Written as {@code 21 November 2026}. */
        DATE,
        /** Whole rupiah, {@code Rp5.260.000}; and in words as {@code <name>-terbilang}. */
        MONEY,
        /** {@code 1.200}; and in words as {@code <name>-terbilang}. */
        NUMBER
    }

    static final String IN_WORDS = "-terbilang";

    public LetterField {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a name of a field: " + name);
        }
    }

    public static LetterField required(String name, ValueType type, String sample) {
        return new LetterField(name, type, true, sample);
    }

    public static LetterField optional(String name, ValueType type, String sample) {
        return new LetterField(name, type, false, sample);
    }

    /** What a template may write between double braces. */
    public List<String> placeholders() {
        return type == ValueType.MONEY || type == ValueType.NUMBER ? List.of(name, name + IN_WORDS) : List.of(name);
    }
}
