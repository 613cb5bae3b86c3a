package id.alur.sheet;

import id.alur.shared.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as files write them: {@code 2026-03-14}, or day before month with hyphens, slashes or dots. */
public final class Dates {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern THREE_NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{4}");
    private static final int MONTHS = 12;
    /** Outside of these a year was mistyped: 0026, 986, 20226. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /** Null when the text is no day in any of these ways, or one that nobody here can mean. */
    public static @Nullable LocalDate parse(String text) {
        String plain = PlainText.line(text);
        for (DateTimeFormatter format : FORMATS) {
            LocalDate day = dayOrNull(plain, format);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** As {@link #parse}, for programs, which write {@code 2026-03-14} only. */
    public static @Nullable LocalDate iso(String text) {
        return dayOrNull(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static @Nullable LocalDate dayOrNull(String text, DateTimeFormatter format) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException otherFormat) {
            return null;
        }
    }

    /** Whether the text can only be a day with the month first: then every other day of its column is meant so too. */
    public static boolean isMonthFirst(String text) {
        Matcher parts = THREE_NUMBERS.matcher(PlainText.line(text));
        return parts.matches()
                && Integer.parseInt(parts.group(1)) <= MONTHS
                && Integer.parseInt(parts.group(2)) > MONTHS
                && Integer.parseInt(parts.group(2)) <= 31;
    }
}
