package id.alur.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report that people take away to count and sort: numbers are numbers and days are days. What people send back to Alur is written
 * by {@link SheetFile} instead, whose cells are all text.
 */
public final class ReportSheet {

    /** How a spreadsheet shows the values of a column. */
    public enum Kind {
        TEXT("@"),
        NUMBER("#,##0"),
        /** One decimal place. */
        DECIMAL("#,##0.0"),
        /** Whole rupiah. */
        MONEY("\"Rp\"#,##0"),
        DATE("dd/mm/yyyy"),
        DATE_TIME("dd/mm/yyyy hh:mm");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    /** @param width in characters */
    public record Column(String header, Kind kind, int width) {}

    private static final int LONGEST_NAME = 31;

    private ReportSheet() {}

    /** @param rows texts, numbers, days and times in the order of the columns; null where there is nothing */
    public static byte[] csv(List<Column> columns, List<List<@Nullable Object>> rows) {
        return SheetFile.csv(
                columns.stream().map(Column::header).toList(),
                rows.stream()
                        .map(row -> row.stream().map(ReportSheet::plain).toList())
                        .toList());
    }

    /** Digits alone and days as 2026-11-30: every spreadsheet of every language reads them. */
    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime time -> time.toString().replace('T', ' ');
            default -> value.toString();
        };
    }

    /** A workbook of one sheet with a filter in its header, and the header in sight however far one scrolls. */
    public static byte[] xlsx(String name, List<Column> columns, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Alur", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName(name));
            for (int place = 0; place < columns.size(); place++) {
                Column column = columns.get(place);
                sheet.value(0, place, column.header());
                sheet.style(0, place).bold().wrapText(true).set();
                sheet.width(place, column.width());
                if (!rows.isEmpty()) {
                    sheet.range(1, place, rows.size(), place)
                            .style()
                            .format(column.kind().format)
                            .set();
                }
                for (int row = 0; row < rows.size(); row++) {
                    write(sheet, row + 1, place, rows.get(row).get(place));
                }
            }
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Excel takes no longer names, and none with these characters. */
    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }

    private static void write(Worksheet sheet, int row, int place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, place, number);
            case LocalDateTime time -> sheet.value(row, place, time);
            case LocalDate day -> sheet.value(row, place, day);
            default -> sheet.value(row, place, CellGuard.close(value.toString()));
        }
    }
}
