package id.alur.reference;

import id.alur.sheet.CellRefused;
import java.math.BigDecimal;
import java.util.List;

/**
 * A column of a kind of reference data, in files and in dialogs alike.
 *
 * @param name as the header of files names it; its words are {@code reference.column.<name>}
 * @param key whether it tells rows apart; the keys of a kind together are unique
 * @param choices all that the cell may hold, for {@link Type#CHOICE}; as files write them
 */
public record ReferenceColumn(String name, Type type, boolean key, boolean required, List<String> choices) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");
    private static final BigDecimal SMALLEST = LARGEST.negate();
    private static final int LONGEST = 2000;

    /** How the cell is read and shown. */
    public enum Type {
        TEXT,
        /** Whole or with up to two decimals. */
        NUMBER,
        /** A day. */
        DATE,
        CHOICE
    }

    public static ReferenceColumn key(String name) {
        return new ReferenceColumn(name, Type.TEXT, true, true, List.of());
    }

    /** A choice that tells rows apart together with the other keys. */
    public static ReferenceColumn keyChoice(String name, List<String> choices) {
        return new ReferenceColumn(name, Type.CHOICE, true, true, choices);
    }

    /** Whether the row holds: {@code ya} or {@code tidak}; empty means {@code ya}. */
    public static ReferenceColumn active() {
        return choice(ReferenceRow.ACTIVE, false, List.of("ya", "tidak"));
    }

    /** The day from which a version of a row holds. */
    public static ReferenceColumn validFrom() {
        return new ReferenceColumn("berlaku_sejak", Type.DATE, true, true, List.of());
    }

    public static ReferenceColumn text(String name, boolean required) {
        return new ReferenceColumn(name, Type.TEXT, false, required, List.of());
    }

    public static ReferenceColumn number(String name, boolean required) {
        return new ReferenceColumn(name, Type.NUMBER, false, required, List.of());
    }

    public static ReferenceColumn date(String name) {
        return new ReferenceColumn(name, Type.DATE, false, false, List.of());
    }

    public static ReferenceColumn choice(String name, boolean required, List<String> choices) {
        return new ReferenceColumn(name, Type.CHOICE, false, required, choices);
    }

    /** @throws CellRefused when the cell is empty and must not be, or is not of its type */
    void check(ReferenceRow row) {
        String cell = row.get(name);
        if (cell.isEmpty()) {
            if (required) {
                throw ReferenceRow.refused(name, "error.reference.cell-required");
            }
            return;
        }
        switch (type) {
            case NUMBER -> row.number(name, SMALLEST, LARGEST);
            case DATE -> row.date(name);
            case CHOICE -> {
                if (choices.stream()
                        .noneMatch(choice ->
                                choice.equalsIgnoreCase(cell.replace(' ', '_').replace('-', '_')))) {
                    throw ReferenceRow.refused(name, "error.reference.cell-one-of", String.join(", ", choices));
                }
            }
            case TEXT -> row.text(name, LONGEST);
        }
    }
}
