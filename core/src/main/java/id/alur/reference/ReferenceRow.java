package id.alur.reference;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.sheet.CellRefused;
import id.alur.sheet.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of reference data as text; readers throw {@link CellRefused} for what a cell may not hold.
 *
 * @param number line of the file, the header being 1; 1 for a row from a dialog
 * @param cells by column; empty where there is nothing
 * @param faults why the cell of a column of a file cannot be read
 */
public record ReferenceRow(int number, Map<String, String> cells, Map<String, DomainException> faults) {

    private static final String WHOLE_ROW = "-";

    /** Whether the row holds: {@code ya} or {@code tidak}. */
    public static final String ACTIVE = "aktif";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,2})?");

    public ReferenceRow {
        cells = Map.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** A row all of whose cells could be read. */
    public ReferenceRow(int number, Map<String, String> cells) {
        this(number, cells, Map.of());
    }

    /** Rows as a table holds them, numbered from 1. */
    public static List<ReferenceRow> numbered(List<Map<String, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new ReferenceRow(index + 1, rows.get(index)))
                .toList();
    }

    /** Empty where the cell holds nothing. */
    public String get(String column) {
        DomainException fault = faults.getOrDefault(column, faults.get(WHOLE_ROW));
        if (fault != null) {
            throw new CellRefused(faults.containsKey(column) ? column : WHOLE_ROW, fault);
        }
        return PlainText.text(cells.getOrDefault(column, ""));
    }

    /** @param maxLength characters */
    public String text(String column, int maxLength) {
        String text = get(column);
        if (text.length() > maxLength) {
            throw refused(column, "error.reference.cell-too-long", maxLength);
        }
        return text;
    }

    public String required(String column, int maxLength) {
        String text = text(column, maxLength);
        if (text.isEmpty()) {
            throw refused(column, "error.reference.cell-required");
        }
        return text;
    }

    /** A whole number from min to max; null where the cell is empty. */
    public @Nullable Integer whole(String column, int min, int max) {
        BigDecimal number = number(column, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw refused(column, "error.reference.cell-whole");
        }
        return number.intValueExact();
    }

    /** A number from min to max, with a point before decimals; null where the cell is empty. */
    public @Nullable BigDecimal number(String column, BigDecimal min, BigDecimal max) {
        String text = get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw refused(column, "error.reference.cell-number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw refused(column, "error.reference.cell-range", min.toPlainString(), max.toPlainString());
        }
        return number;
    }

    /** A day, as 2026-11-30, 30-11-2026 or 30/11/2026; null where the cell is empty. */
    public @Nullable LocalDate date(String column) {
        String text = get(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Dates.parse(text);
        if (day != null) {
            return day;
        }
        throw refused(column, "error.reference.cell-date");
    }

    public LocalDate requiredDate(String column) {
        LocalDate day = date(column);
        if (day == null) {
            throw refused(column, "error.reference.cell-required");
        }
        return day;
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return Enum.valueOf(type, choice(column, names(type)));
    }

    /** One of the choices; capitals, spaces and hyphens are as one likes. */
    String choice(String column, List<String> choices) {
        String text = required(column, 60).replace(' ', '_').replace('-', '_');
        return choices.stream()
                .filter(choice -> choice.replace('-', '_').equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> refused(column, "error.reference.cell-one-of", String.join(", ", choices)));
    }

    public boolean yes(String column, boolean whenEmpty) {
        return switch (get(column).toLowerCase(Locale.ROOT)) {
            case "" -> whenEmpty;
            case "ya" -> true;
            case "tidak" -> false;
            default -> throw refused(column, "error.reference.cell-yes-no");
        };
    }

    /** As files write the constants of an enum. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
    }

    public static CellRefused refused(String column, String key, Object... arguments) {
        return new CellRefused(column, new DomainException(key, arguments));
    }
}
