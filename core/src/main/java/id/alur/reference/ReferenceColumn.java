package id.alur.reference;

import id.alur.sheet.CellRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

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
    /** The column of the day from which a row holds. */
    public static final String VALID_FROM = "berlaku_sejak";

    /** The column of the decree or ground of a row. */
    public static final String SOURCE = "sumber";

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
        return new ReferenceColumn(VALID_FROM, Type.DATE, true, true, List.of());
    }

    /** The decree or ground of a row. */
    public static ReferenceColumn source() {
        return text(SOURCE, true);
    }

    public static ReferenceColumn text(String name, boolean required) {
        return new ReferenceColumn(name, Type.TEXT, false, required, List.of());
    }

    public static ReferenceColumn number(String name, boolean required) {
        return new ReferenceColumn(name, Type.NUMBER, false, required, List.of());
    }

    /** From what day on the row holds, where the day does not tell rows apart. */
    public static ReferenceColumn since() {
        return new ReferenceColumn(VALID_FROM, Type.DATE, false, true, List.of());
    }

    public static ReferenceColumn date(String name) {
        return new ReferenceColumn(name, Type.DATE, false, false, List.of());
    }

    public static ReferenceColumn choice(String name, boolean required, List<String> choices) {
        return new ReferenceColumn(name, Type.CHOICE, false, required, choices);
    }

    /**
     * The cell as tables keep it, whatever way of writing a day, a number or a choice the file chose.
     *
     * @throws CellRefused when the cell is empty and must not be, or is not of its type
     */
    String read(ReferenceRow row) {
        String cell = required ? row.required(name, LONGEST) : row.text(name, LONGEST);
        if (cell.isEmpty()) {
            return "";
        }
        return switch (type) {
            case NUMBER ->
                Objects.requireNonNull(row.number(name, SMALLEST, LARGEST))
                        .stripTrailingZeros()
                        .toPlainString();
            case DATE -> row.requiredDate(name).toString();
            case CHOICE -> row.choice(name, choices);
            case TEXT -> cell;
        };
    }
}
