package id.alur.calendar;

import id.alur.calendar.HolidayTableLoad.RowError;
import id.alur.shared.DomainException;
import id.alur.sheet.CellRefused;
import id.alur.sheet.RowMessage;
import id.alur.sheet.SheetFile;
import id.alur.sheet.SheetFile.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of holidays: CSV or XLSX, header {@code date,name,kind,source}, one year and one decree a file. The rows are added to
 * the table of the year or correct it; only a row of the kind {@code removed} takes a day out.
 */
final class HolidayFile {

    static final int MAX_BYTES = 1_000_000;

    /** Two holidays on one day are one day off with two names. */
    private static final String AND = "; ";

    private static final List<String> COLUMNS = List.of("date", "name", "kind", "source");
    private static final String REMOVED = "removed";
    private static final int MAX_TEXT = 200;
    private static final int MAX_ERRORS = 100;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;
    /** As Excel saves dates in Indonesia, with and without leading zeros. */
    private static final Map<Character, DateTimeFormatter> DAY_FIRST = Map.of(
            '/', DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            '-', DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, Holiday> holidays = new TreeMap<>();
    private final Set<LocalDate> removed = new TreeSet<>();
    private final Set<String> read = new HashSet<>();
    private @Nullable DateTimeFormatter format;
    private String source = "";
    private int year;

    private HolidayFile() {}

    /** @throws DomainException when the file as a whole cannot be read */
    static HolidayFile read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new DomainException("error.calendar.file-too-large", MAX_BYTES / 1_000);
        }
        HolidayFile file = new HolidayFile();
        for (Line line : SheetFile.read(content, COLUMNS).lines()) {
            if (file.errors.size() < MAX_ERRORS) {
                file.take(line);
            }
        }
        return file;
    }

    List<RowError> errors() {
        return errors;
    }

    List<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    Set<LocalDate> removed() {
        return removed;
    }

    int year() {
        return year;
    }

    String source() {
        return source;
    }

    private void take(Line row) {
        try {
            add(row);
        } catch (CellRefused unreadable) {
            RowMessage why = unreadable.at(row.number());
            refuse(row, why.column(), why.code(), why.arguments().toArray());
        }
    }

    private void add(Line row) {
        LocalDate day = date(row);
        String name = row.get("name");
        String kind = row.get("kind");
        if (name.isEmpty() || name.length() > MAX_TEXT) {
            refuse(row, "name", "error.calendar.row.name");
        }
        if (!kind.equals(REMOVED) && HolidayKind.find(kind).isEmpty()) {
            refuse(row, "kind", "error.calendar.row.kind");
        }
        checkSource(row);
        if (day == null) {
            return;
        }
        if (!read.add(day + " " + name)) {
            refuse(row, "date", "error.calendar.row.twice");
        } else if (kind.equals(REMOVED) ? holidays.containsKey(day) : removed.contains(day)) {
            refuse(row, "kind", "error.calendar.row.removed-and-added");
        } else if (kind.equals(REMOVED)) {
            removed.add(day);
        } else {
            // A national holiday that falls on a day of collective leave is a national holiday.
            HolidayKind of = HolidayKind.find(kind).orElse(HolidayKind.HOLIDAY);
            holidays.merge(
                    day,
                    new Holiday(day, name, of),
                    (one, other) -> new Holiday(
                            day,
                            one.name() + AND + other.name(),
                            one.kind() == HolidayKind.HOLIDAY ? one.kind() : other.kind()));
        }
    }

    private void checkSource(Line row) {
        String decree = row.get("source");
        if (decree.isEmpty() || decree.length() > MAX_TEXT) {
            refuse(row, "source", "error.calendar.row.source");
        } else if (source.isEmpty()) {
            source = decree;
        } else if (!source.equals(decree)) {
            refuse(row, "source", "error.calendar.row.other-source");
        }
    }

    private @Nullable LocalDate date(Line row) {
        String text = row.get("date");
        DateTimeFormatter written = formatOf(text);
        LocalDate day;
        try {
            day = LocalDate.parse(text, written);
        } catch (DateTimeException e) {
            refuse(row, "date", "error.calendar.row.date");
            return null;
        }
        if (format == null) {
            format = written;
        } else if (format != written) {
            // 3/4 and 4/3 in one column: nobody knows which is meant.
            refuse(row, "date", "error.calendar.row.other-format");
            return null;
        }
        if (year == 0) {
            year = day.getYear();
        } else if (day.getYear() != year) {
            // Text, because a number would be printed with a thousands separator.
            refuse(row, "date", "error.calendar.row.other-year", Integer.toString(year));
            return null;
        }
        return day;
    }

    private static DateTimeFormatter formatOf(String text) {
        for (char separator : new char[] {'/', '-'}) {
            int place = text.indexOf(separator);
            if (place == 1 || place == 2) {
                return DAY_FIRST.getOrDefault(separator, ISO);
            }
        }
        return ISO;
    }

    private void refuse(Line row, String column, String key, Object... arguments) {
        errors.add(new RowError(row.number(), column, key, List.of(arguments)));
    }
}
