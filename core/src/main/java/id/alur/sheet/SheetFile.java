package id.alur.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small tables of other features as files, read and written as the register does: CSV of any encoding and separator or XLSX in, CSV
 * for spreadsheets out, in both directions guarded against formulas.
 */
public final class SheetFile {

    /**
     * A row of the file.
     *
     * @param number line or row in the file, the header being 1
     * @param cells by column; without spaces around, empty where there is nothing
     */
    public record Line(int number, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private SheetFile() {}

    /**
     * @param columns all that the header must have; it may have no others
     * @throws DomainException when the file as a whole cannot be read, or its header is another
     */
    public static List<Line> read(byte[] content, List<String> columns) {
        Table table = XlsxFile.looksLike(content) ? XlsxFile.read(content) : CsvFile.read(content);
        Map<String, Integer> places = table.places(columns);
        return table.rows().stream().map(row -> line(row, places)).toList();
    }

    private static Line line(Table.Row row, Map<String, Integer> places) {
        Map<String, String> cells = new LinkedHashMap<>();
        places.forEach((column, place) -> cells.put(
                column,
                place < row.cells().size()
                        ? PlainText.line(CellGuard.open(row.cells().get(place)))
                        : ""));
        return new Line(row.number(), cells);
    }

    /** CSV in UTF-8 with the mark by which Excel knows it; no cell can be a formula. */
    public static byte[] csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write("\uFEFF");
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CellGuard::close).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
