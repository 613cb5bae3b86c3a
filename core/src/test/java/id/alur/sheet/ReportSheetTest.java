package id.alur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.sheet.ReportSheet.Column;
import id.alur.sheet.ReportSheet.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSheetTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("Nama", Kind.TEXT, 30), new Column("Biaya", Kind.MONEY, 16), new Column("Mulai", Kind.DATE, 12));

    private static final List<List<@Nullable Object>> ROWS = List.of(
            Arrays.asList("=SUM(A1)", new BigDecimal("1500000"), LocalDate.of(2026, 11, 30)),
            Arrays.asList("Sari", null, null));

    @TempDir
    private Path folder;

    @Test
    void aCsvFileHasDigitsAndDaysThatEverySpreadsheetReads() {
        assertThat(new String(ReportSheet.csv(COLUMNS, ROWS), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFNama,Biaya,Mulai\r\n'=SUM(A1),1500000,2026-11-30\r\nSari,,\r\n");
    }

    @Test
    void aWorkbookCountsWithItsNumbersAndDays() throws IOException {
        String sheet = entry(ReportSheet.xlsx("Laporan", COLUMNS, ROWS), "xl/worksheets/sheet1.xml");

        // A number and the day's number since 1900, not texts; the formula is one.
        assertThat(sheet)
                .contains("<v>1500000</v>", "<v>46356")
                .doesNotContain("<f>")
                .contains("<autoFilter");
    }

    private String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("laporan.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
