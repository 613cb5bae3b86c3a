package id.alur.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.importing.ImportService;
import id.alur.personnel.Nip;
import id.alur.personnel.RegisterFiles;
import id.alur.shared.DomainException;
import id.alur.testing.WrongInputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come: encodings, separators, quotes, and what cannot be read at all. */
class SheetFileTest {

    private static final String TEXT = "kode,nama,jenis,kode_induk,aktif\nkota,Kota Café “Contoh”,kota,,ya\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16"})
    void the_encoding_is_found_out(String charset) {
        assertNames(TEXT.getBytes(Charset.forName(charset)));
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_column() {
        assertNames(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertNames(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        assertNames(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE));
    }

    private static void assertNames(byte[] bytes) {
        Table table = CsvFile.read(bytes);
        assertThat(table.header()).first().isEqualTo("kode");
        assertThat(table.rows().getFirst().cells().get(1)).isEqualTo("Kota Café “Contoh”");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_out(String separator) {
        Table table = csv(TEXT.replace(",", separator));
        assertThat(table.header()).hasSize(5);
        assertThat(table.rows().getFirst().cells()).hasSize(5);
    }

    @Test
    void a_separator_hint_of_excel_is_understood_and_counts_as_a_line() {
        Table table = csv("sep=;\r\n" + TEXT.replace(",", ";"));
        assertThat(table.header()).hasSize(5);
        assertThat(table.rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void quotes_keep_separators_quotes_and_line_breaks() {
        Table table =
                csv("kode,nama,jenis,kode_induk,aktif\na,\"Kota, \"\"Contoh\"\"\nbaru\",kota,,ya\nb,B,dinas,a,ya\n");
        assertThat(table.rows().getFirst().cells().get(1)).isEqualTo("Kota, \"Contoh\"\nbaru");
        assertThat(table.rows().getLast().number()).isEqualTo(4);
    }

    @Test
    void columns_may_stand_in_any_order_and_case() {
        assertThat(csv("AKTIF; Nama ;jenis;KODE;kode_induk\nya;A;kota;a;\n").places(RegisterFiles.UNIT.columns()))
                .containsEntry("kode", 3)
                .containsEntry("nama", 1);
    }

    @Test
    void too_many_rows_are_refused() {
        assertRefused(() -> csv("a\n" + "b\n".repeat(Table.MAX_ROWS + 1)), "file-too-many-rows", Table.MAX_ROWS);
    }

    @Test
    void a_workbook_gives_texts_dates_and_booleans_as_people_see_them() throws IOException {
        Table table = XlsxFile.read(workbook(sheet -> {
            List.of("teks", "tanggal", "ya_tidak", "angka")
                    .forEach(name -> sheet.value(
                            0, List.of("teks", "tanggal", "ya_tidak", "angka").indexOf(name), name));
            sheet.value(1, 0, "198609262015051001");
            sheet.value(1, 1, LocalDate.of(1986, 9, 26));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, true);
            sheet.value(1, 3, 12);
        }));
        assertThat(table.rows().getFirst().cells()).containsExactly("198609262015051001", "1986-09-26", "ya", "12");
        assertThat(table.rows().getFirst().number()).isEqualTo(2);
    }

    @Test
    void a_number_of_18_digits_is_never_taken_for_a_nip() throws IOException {
        Table table = XlsxFile.read(workbook(sheet -> {
            sheet.value(0, 0, "nip");
            sheet.value(1, 0, 198609262015051001L);
        }));
        String text = table.rows().getFirst().cells().getFirst();
        assertRefused(() -> Nip.parse(text, LocalDate.of(2026, 3, 2)), "nip-scientific");
    }

    @Test
    void a_damaged_workbook_is_refused() throws IOException {
        byte[] good = workbook(sheet -> sheet.value(0, 0, "kode"));
        assertRefused(() -> XlsxFile.read(Arrays.copyOf(good, good.length / 2)), "file-workbook");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("no workbook".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(() -> XlsxFile.read(other.toByteArray()), "file-workbook");
    }

    @Test
    void a_workbook_that_unfolds_without_end_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 301; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(ImportService.MAX_BYTES);
        assertRefused(() -> XlsxFile.read(bomb.toByteArray()), "file-workbook-bomb");
    }

    /** Whole files, whatever their kind: the first row as it is read, or why none is. */
    @Test
    void what_cannot_be_read_is_refused_in_words() {
        WrongInputs.check("files/whole", row -> {
            byte[] file = row.input().getBytes(Charset.forName(row.get("charset")));
            Table table = Table.read(file);
            table.places(RegisterFiles.UNIT.columns());
            return seen(table.rows().getFirst());
        });
    }

    @Test
    void what_a_workbook_hides_is_refused_in_words() {
        WrongInputs.check(
                "files/workbook",
                row -> seen(Table.read(sheetXml(row.input())).rows().getFirst()));
    }

    private static String seen(Table.Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(place -> row.faults().containsKey(place)
                        ? WrongInputs.words(Objects.requireNonNull(row.faults().get(place)))
                        : row.cells().get(place))
                .collect(Collectors.joining(" | "));
    }

    /** Files that were once read wrongly; what is right stands beside each. */
    @Test
    void what_a_person_sees_in_a_cell_is_what_is_read() throws IOException {
        assertThat(cells("c2-nomor-format.xlsx")).startsWith("lms-uji", "000123");
        assertThat(cells("t02-formula-tanggal.xlsx").get(6)).isEqualTo("1990-01-01");
        Table visible = Table.read(file("t07-lembar-tersembunyi.xlsx"));
        assertThat(visible.rows().getFirst().cells().get(2)).isEqualTo("Uji Lima");
        assertThat(visible.source()).isEqualTo(new Table.Source("Pegawai", 0, 0));
        assertThat(cells("p2-nama-aksara.csv").get(2)).startsWith("Uji Satu Ḥasan");
    }

    @Test
    void a_formula_without_a_result_and_a_number_beyond_all_bounds_are_refused_at_once() throws IOException {
        Table.Row formula =
                Table.read(file("t03-formula-tanpa-nilai.xlsx")).rows().getFirst();
        assertThat(formula.faults())
                .hasEntrySatisfying(11, fault -> assertThat(fault.key()).isEqualTo("error.sheet.cell-formula"));
        Table.Row small = Table.read(file("numsmall.xlsx")).rows().getFirst();
        assertThat(small.faults())
                .hasEntrySatisfying(0, fault -> assertThat(fault.key()).isEqualTo("error.sheet.cell-huge"));
    }

    @Test
    void what_a_workbook_names_outside_of_itself_is_not_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        byte[] file = sheetXml(
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<row r=\"1\"><c t=\"str\"><v>kode</v></c></row><row r=\"2\"><c t=\"str\"><v>a&x;</v></c></row>");
        assertRefused(() -> XlsxFile.read(file), "file-workbook");
    }

    @Test
    void hidden_and_filtered_rows_are_not_read_and_counted() throws IOException {
        Table table = XlsxFile.read(sheetXml("<row r=\"1\"><c t=\"str\"><v>kode</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c t=\"str\"><v>a</v></c></row>"
                + "<row r=\"3\"><c t=\"str\"><v>b</v></c></row>"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(3);
        assertThat(table.source().hiddenRows()).isEqualTo(1);
    }

    @Test
    void cells_under_no_heading_are_seen() throws IOException {
        SheetFile.Line line = SheetFile.read(
                        file("d1-anggaran-koma.csv"),
                        List.of(
                                "kode_unit",
                                "tahun",
                                "kode_rekening",
                                "nama",
                                "pagu",
                                "status",
                                "realisasi_di_luar_alur"))
                .lines()
                .getFirst();
        assertThatThrownBy(() -> line.get("tahun")).isInstanceOfSatisfying(CellRefused.class, refused -> assertThat(
                        refused.at(2).code())
                .isEqualTo("error.sheet.row-beyond"));
        Table unnamed = csv("kode,,nama\na,b,c\nd,,e\n");
        assertThat(unnamed.rows()).extracting(unnamed::reachesBeyond).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            000000           | 123       | 000123
            000-00           | 123       | 001-23
            00               | 12345     | 12345
            0                | 7         | 7
            #,##0            | 1500000   | 1500000
            "Rp"#,##0        | 1500000   | 1500000
            0.00             | 3.5       | 3.5
            0%               | 0.5       | 50%
            General          | 4.0       | 4
            "SK-"000         | 7         | SK-007
            [$-421]dd\\ mmmm\\ yyyy;@ | 32874 | 1990-01-01
            dd/mm            | 32874     | 1990-01-01
            """)
    void a_number_is_read_as_its_format_shows_it(String format, String number, String shown) {
        assertThat(NumberFormats.show(new BigDecimal(number), format, false)).isEqualTo(shown);
    }

    @Test
    void csv_keeps_long_numbers_and_leading_zeros_through_a_spreadsheet() {
        List<String> row = List.of("198609262015051001", "000123", "12345", "1E5", "3-4", "=1+1", "'007");
        String csv = new String(
                SheetFile.csv(List.of("a", "b", "c", "d", "e", "f", "g"), List.of(row)), StandardCharsets.UTF_8);
        assertThat(csv).endsWith("'198609262015051001,'000123,12345,'1E5,'3-4,'=1+1,''007\r\n");
        SheetFile.Line back = SheetFile.read(
                        csv.getBytes(StandardCharsets.UTF_8), List.of("a", "b", "c", "d", "e", "f", "g"))
                .lines()
                .getFirst();
        assertThat(back.cells().values()).containsExactlyInAnyOrderElementsOf(row);
    }

    private static List<String> cells(String name) throws IOException {
        return Table.read(file(name)).rows().getFirst().cells();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = SheetFileTest.class.getResourceAsStream("/sheet/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** A workbook of these rows alone. */
    private static byte[] sheetXml(String rows) throws IOException {
        return sheetXml("", rows);
    }

    private static byte[] sheetXml(String before, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = Map.of(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                    "xl/worksheets/sheet1.xml",
                    before + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Table csv(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("a"));
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(Runnable action, String reason, Object... arguments) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.key().replaceFirst("error\\.(sheet|personnel)\\.", ""))
                    .isEqualTo(reason);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }
}
