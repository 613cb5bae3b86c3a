package id.alur.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Small tables of other features as files, read and written as the register does: CSV of any encoding and separator or XLSX in, CSV
 * for spreadsheets out, in both directions guarded against formulas.
 */
public final class SheetFile {

    /** What was read of a file. */
    public record Sheet(List<Line> lines, Table.Source source) {}

    /**
     * A row of the file.
     *
     * @param number line or row in the file, the header being 1
     * @param cells by column; tidied, empty where there is nothing
     * @param faults why the cell of a column cannot be read
     */
    public record Line(int number, Map<String, String> cells, Map<String, DomainException> faults) {

        /** @throws CellRefused when the cell cannot be read, or the row reaches beyond the columns */
        public String get(String column) {
            DomainException fault = faults.getOrDefault(column, faults.get(WHOLE_ROW));
            if (fault != null) {
                throw new CellRefused(faults.containsKey(column) ? column : WHOLE_ROW, fault);
            }
            return cells.getOrDefault(column, "");
        }
    }

    private static final String WHOLE_ROW = "-";

    private SheetFile() {}

    /**
     * @param columns all that the header must have; it may have no others
     * @throws DomainException when the file as a whole cannot be read, or its header is another
     */
    public static Sheet read(byte[] content, List<String> columns) {
        Table table = Table.read(content);
        Map<String, Integer> places = table.places(columns);
        return new Sheet(
                table.rows().stream().map(row -> line(table, row, places)).toList(), table.source());
    }

    private static Line line(Table table, Table.Row row, Map<String, Integer> places) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, DomainException> faults = new HashMap<>();
        places.forEach((column, place) -> {
            DomainException fault = row.faults().get(place);
            if (fault != null) {
                faults.put(column, fault);
            }
            String written = place < row.cells().size() ? row.cells().get(place) : "";
            if (fault == null && CellGuard.isDamaged(written)) {
                faults.put(column, new DomainException("error.sheet.cell-characters"));
            }
            cells.put(column, PlainText.text(CellGuard.open(written)));
        });
        if (table.reachesBeyond(row)) {
            faults.put(WHOLE_ROW, new DomainException("error.sheet.row-beyond"));
        }
        return new Line(row.number(), cells, faults);
    }

    /** CSV in UTF-8 with the mark by which Excel knows it; no cell can be a formula, and no number is rounded. */
    public static byte[] csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write("\uFEFF");
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(CellGuard::closeForCsv).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet whose cells are text, also those that people add below: Excel keeps all digits of them. */
    public static byte[] xlsx(String name, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Alur", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
                sheet.range(1, column, Math.max(rows.size(), 1) + 500, column)
                        .style()
                        .format("@")
                        .set();
                sheet.width(column, 22);
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, CellGuard.close(rows.get(row).get(column)));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
