package id.alur.sheet;

import id.alur.shared.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX workbook. */
public final class XlsxFile {

    /** A workbook of 20 MB may unfold to gigabytes; a register of 100,000 rows does not come near this. */
    private static final long MAX_UNFOLDED = 300L * 1024 * 1024;

    /** Digits that a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private XlsxFile() {}

    public static boolean looksLike(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    public static Table read(byte[] bytes) {
        refuseBombs(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return Table.of(rows.limit(Table.MAX_ROWS + 2L)
                    .map(row -> new Table.Row(row.getRowNum(), texts(row)))
                    .toList());
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new DomainException("error.personnel.file-workbook");
        }
    }

    private static void refuseBombs(byte[] bytes) {
        long unfolded = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unfolded += read;
                        if (unfolded > MAX_UNFOLDED) {
                            throw new DomainException("error.personnel.file-workbook-bomb");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new DomainException("error.personnel.file-workbook");
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "ya" : "tidak";
            case STRING, FORMULA, ERROR ->
                orEmpty(cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue());
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        // Written so that nobody takes a rounded NIP or NIK for a real one.
        return number.precision() - number.scale() > EXACT_DIGITS
                ? String.format(Locale.ROOT, "%.5E", number)
                : number.stripTrailingZeros().toPlainString();
    }

    /** Day and year in the format, outside quotes and brackets. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") && bare.contains("m");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
