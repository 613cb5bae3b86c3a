package id.alur.sheet;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read as what they should be; what they are not is said to the report, and null returned. */
public final class Cells {

    private static final Set<String> YES = Set.of("ya", "y", "true", "benar", "1", "aktif");
    private static final Set<String> NO = Set.of("tidak", "t", "n", "false", "salah", "0", "nonaktif");
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "'-");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Table.Row row;
    private final Map<String, Integer> places;
    private final RowMessages messages;

    public Cells(Table.Row row, Map<String, Integer> places, RowMessages messages) {
        this.row = row;
        this.places = places;
        this.messages = messages;
    }

    public int number() {
        return row.number();
    }

    /** Says what the row is about, as soon as that is known: others may refer to it. */
    public void named(String key) {
        messages.named(key, row.number());
    }

    public void refuse(String column, String code, Object... arguments) {
        messages.refuse(row.number(), column, code, arguments);
    }

    public void warn(String column, String code, Object... arguments) {
        messages.warn(row.number(), column, code, arguments);
    }

    /** What the cell holds, tidied; null when that is nothing or a dash, by which people say that there is nothing. */
    @Nullable
    public String text(String column, int maxLength) {
        Integer place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return null;
        }
        DomainException fault = row.faults().get(place);
        if (fault != null) {
            refuse(column, fault.key(), fault.arguments().toArray());
            return null;
        }
        String written = row.cells().get(place);
        String text = PlainText.line(CellGuard.open(written));
        if (CellGuard.isDamaged(written)) {
            refuse(column, "error.sheet.cell-characters");
            return null;
        }
        if (text.length() > maxLength) {
            refuse(column, "error.sheet.cell-too-long", maxLength);
            return null;
        }
        return text.isEmpty() || NOTHING.contains(text) ? null : text;
    }

    /** The columns in which nothing stands, not even a dash. */
    public Set<String> blankColumns() {
        return places.keySet().stream().filter(this::isBlank).collect(Collectors.toSet());
    }

    /** Whether nothing stands there, not even a dash: what is known already stays as it is. */
    public boolean isBlank(String column) {
        Integer place = places.get(column);
        return place == null
                || place >= row.cells().size()
                || PlainText.isBlank(row.cells().get(place));
    }

    @Nullable
    public String required(String column, int maxLength) {
        boolean refusedBefore = messages.isRefused(row.number());
        String text = text(column, maxLength);
        if (text == null && messages.isRefused(row.number()) == refusedBefore) {
            refuse(column, "error.sheet.cell-required");
        }
        return text;
    }

    /** A code: no spaces within. */
    @Nullable
    public String code(String column, Pattern pattern, boolean required) {
        String text = required ? required(column, 64) : text(column, 64);
        if (text != null && !pattern.matcher(text).matches()) {
            String signs = Stream.of("-", ".", "_", "/")
                    .filter(sign -> pattern.matcher("a" + sign + "a").matches())
                    .collect(Collectors.joining(" "));
            refuse(column, "error.sheet.cell-code", signs);
            return null;
        }
        return text;
    }

    public boolean yes(String column, boolean whenBlank) {
        String text = text(column, 20);
        if (text == null) {
            return whenBlank;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            refuse(column, "error.sheet.cell-yes-no");
        }
        return YES.contains(word);
    }

    @Nullable
    public LocalDate date(String column) {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        LocalDate date = Dates.parse(text);
        if (date == null) {
            if (Dates.isMonthFirst(text)) {
                messages.monthFirst(column, row.number());
            }
            refuse(column, "error.sheet.cell-date");
        }
        return date;
    }

    /** As {@link #date}, where there must be one. */
    @Nullable
    public LocalDate requiredDate(String column) {
        return required(column, 40) == null ? null : date(column);
    }

    /** A whole number; what lies in between the reader of the row says. */
    @Nullable
    public Integer integer(String column) {
        String text = text(column, 20);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse(column, "error.sheet.cell-number");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** One of the names, in any case, with spaces or hyphens instead of underscores. */
    public <E extends Enum<E>> @Nullable E oneOf(String column, List<E> allowed, boolean required) {
        String text = required ? required(column, 40) : text(column, 40);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E value : allowed) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        refuse(
                column,
                "error.sheet.cell-one-of",
                allowed.stream().map(Cells::written).collect(Collectors.joining(", ")));
        return null;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
        return oneOf(column, Arrays.asList(type.getEnumConstants()), true);
    }

    /** Reads with a rule that throws what is wrong as a {@link DomainException}. */
    public <T> @Nullable T parsed(String column, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DomainException wrong) {
            refuse(column, wrong.key(), wrong.arguments().toArray());
            return null;
        }
    }

    /** As export writes the constant. */
    public static String written(Enum<?> value) {
        return value instanceof InCapitals ? value.name() : value.name().toLowerCase(Locale.ROOT);
    }
}
