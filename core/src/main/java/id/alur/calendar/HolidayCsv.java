package id.alur.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.alur.calendar.HolidayTableLoad.RowError;
import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a holiday table: UTF-8, comma or semicolon, header {@code date,name,kind,source}, one year a file. */
class HolidayCsv {

    static final int MAX_BYTES = 1_000_000;
    private static final List<String> HEADER = List.of("date", "name", "kind", "source");
    private static final int MAX_ERRORS = 100;

    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, Holiday> holidays = new HashMap<>();
    private String source = "";
    private int year;

    private HolidayCsv() {}

    /** @throws DomainException when the file as a whole cannot be read */
    static HolidayCsv read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new DomainException("error.calendar.file-too-large", MAX_BYTES / 1_000);
        }
        String text = decode(file);
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 ? ';' : ',';
        HolidayCsv csv = new HolidayCsv();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord row : reader) {
                if (first) {
                    requireHeader(row);
                    first = false;
                } else if (csv.errors.size() < MAX_ERRORS) {
                    csv.add(row);
                }
            }
        } catch (CsvParseException e) {
            throw new DomainException("error.calendar.not-csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (csv.holidays.isEmpty() && csv.errors.isEmpty()) {
            throw new DomainException("error.calendar.no-rows");
        }
        return csv;
    }

    List<RowError> errors() {
        return errors;
    }

    List<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    int year() {
        return year;
    }

    String source() {
        return source;
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DomainException("error.calendar.not-utf8");
        }
    }

    private static void requireHeader(CsvRecord row) {
        List<String> found = row.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!found.equals(HEADER)) {
            throw new DomainException("error.calendar.header", String.join(",", HEADER));
        }
    }

    private void add(CsvRecord row) {
        if (row.getFieldCount() != HEADER.size()) {
            refuse(row, "", "error.calendar.row.columns", HEADER.size(), row.getFieldCount());
            return;
        }
        LocalDate day = date(row);
        String name = row.getField(1).strip();
        String kind = row.getField(2).strip();
        String decree = row.getField(3).strip();
        if (name.isEmpty() || name.length() > 200) {
            refuse(row, "name", "error.calendar.row.name");
        }
        if (!kind.equals(HolidayKind.HOLIDAY.code()) && !kind.equals(HolidayKind.COLLECTIVE_LEAVE.code())) {
            refuse(row, "kind", "error.calendar.row.kind");
        }
        if (decree.isEmpty() || decree.length() > 200) {
            refuse(row, "source", "error.calendar.row.source");
        } else if (source.isEmpty()) {
            source = decree;
        } else if (!source.equals(decree)) {
            refuse(row, "source", "error.calendar.row.other-source");
        }
        if (day != null && holidays.put(day, new Holiday(day, name, HolidayKind.ofCode(kind))) != null) {
            refuse(row, "date", "error.calendar.row.twice");
        }
    }

    private @Nullable LocalDate date(CsvRecord row) {
        LocalDate day;
        try {
            day = LocalDate.parse(row.getField(0).strip());
        } catch (DateTimeParseException e) {
            refuse(row, "date", "error.calendar.row.date");
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

    private void refuse(CsvRecord row, String column, String key, Object... arguments) {
        errors.add(new RowError(row.getStartingLineNumber(), column, key, List.of(arguments)));
    }
}
