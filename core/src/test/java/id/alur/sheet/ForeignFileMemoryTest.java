package id.alur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that reads foreign files needs {@value #HEAP_MEGABYTES} MB for it and no more, whatever stands in them: a process of just so much
 * memory reads each of these and says in words what is wrong. Background work and pages have 512 MB and more; one file is read at a time.
 */
class ForeignFileMemoryTest {

    private static final int HEAP_MEGABYTES = 288;
    /** A text of so many kilobytes does not fit into that memory, once the parser has grown its buffer for it. */
    private static final int KILOBYTES = 96 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String HEADER = "<row r=\"1\"><c t=\"str\"><v>kode</v></c></row>";

    @TempDir
    Path folder;

    private final List<String> expected = new ArrayList<>();

    /** The process of little memory: reads the files it is given, one after another, and names what each came to. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                byte[] content = Files.readAllBytes(Path.of(file));
                long before = System.nanoTime();
                String outcome;
                try {
                    outcome = "read " + Table.read(content).rows().size();
                } catch (DomainException refused) {
                    outcome = refused.key().replace("error.sheet.", "");
                }
                boolean slow = System.nanoTime() - before > LONGEST.toNanos();
                System.out.println(Path.of(file).getFileName() + ": " + outcome + (slow ? " too slowly" : ""));
            }
        }
    }

    @Test
    void whatever_stands_in_a_file_the_process_that_reads_it_goes_on() throws Exception {
        sheet("exponent", out -> out.write(HEADER + row(2, "<c><v>1e-999999999</v></c>")), "read 1");
        sheet(
                "far-column",
                out -> out.write(HEADER + "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>"),
                "file-workbook-reference");
        sheet("last-column", out -> rows(out, 20_000, "<c r=\"XFD%d\"><v>1</v></c>"), "file-workbook-reference");
        sheet("wide-rows", out -> rows(out, 20_000, "<c r=\"IV%d\"><v>1</v></c>"), "file-workbook-bomb");
        sheet("many-rows", out -> rows(out, 200_000, "<c><v>1</v></c>"), "file-too-many-rows");
        sheet(
                "long-text",
                out -> {
                    out.write(HEADER + "<row r=\"2\"><c t=\"str\"><v>");
                    repeat(out, "x".repeat(1024), KILOBYTES);
                    out.write("</v></c></row>");
                },
                "file-workbook-bomb");
        sheet(
                "long-data",
                out -> {
                    out.write(HEADER + "<row r=\"2\"><c t=\"str\"><v>");
                    repeat(out, "<![CDATA[" + "x".repeat(1024) + "]]>", KILOBYTES);
                    out.write("</v></c></row>");
                },
                "file-workbook-bomb");
        sheet(
                "long-comment",
                out -> {
                    out.write("<!-->");
                    repeat(out, "<a>" + "x".repeat(1024), KILOBYTES);
                    out.write("-->" + HEADER);
                },
                "file-workbook-bomb");
        sheet(
                "long-attribute",
                out -> {
                    out.write("<row r=\"");
                    repeat(out, ">1".repeat(512), KILOBYTES);
                    out.write("\"></row>");
                },
                "file-workbook-bomb");
        sheet(
                "all-inline",
                out -> rows(out, 20_000, "<c t=\"str\"><v>" + "x".repeat(10_000) + "</v></c>"),
                "file-workbook-bomb");
        sheet("deep", out -> repeat(out, "<a>", 8_000_000), "file-workbook-bomb");
        sheet(
                "names",
                out -> {
                    out.write(HEADER);
                    for (int i = 0; i < 1_500_000; i++) {
                        out.write("<a" + i + "/>");
                    }
                },
                "file-workbook-bomb");
        sheet(
                "spaces-of-names",
                out -> {
                    out.write(HEADER);
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write("<a xmlns:p" + i + "=\"u" + i + "\"/>");
                    }
                },
                "file-workbook-bomb");
        sheet(
                "formulas",
                out -> rows(out, 90_000, "<c r=\"A%1$d\"><f>1</f></c><c r=\"B%1$d\"><f>1</f></c>"),
                "file-many-faults");
        sheet("entities", out -> out.write("<!DOCTYPE a [<!ENTITY x \"y\">]>" + HEADER), "file-workbook");
        workbook(
                "other-encoding",
                StandardCharsets.UTF_16,
                "",
                out -> out.write(HEADER + row(2, "<c><v>1</v></c>")),
                "file-workbook");
        workbook(
                "shared-text",
                StandardCharsets.UTF_8,
                "sharedStrings",
                out -> {
                    out.write("<sst><si><t>");
                    repeat(out, "x".repeat(1024), KILOBYTES);
                    out.write("</t></si></sst>");
                },
                "file-workbook-bomb");
        workbook(
                "number-format",
                StandardCharsets.UTF_8,
                "styles",
                out -> {
                    out.write("<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"");
                    repeat(out, "[", 150_000);
                    out.write("\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
                },
                "file-workbook-bomb");
        parts();
        text("short-lines.csv", out -> repeat(out, "a\n", 10_000_000), "file-too-many-rows");
        text("separators.csv", out -> repeat(out, ",,,,,,,,,\n", 2_000_000), "file-too-many-rows");
        text("wide-lines.csv", out -> repeat(out, ",".repeat(200) + "\n", 99_000), "file-workbook-bomb");
        text("one-line.csv", out -> repeat(out, ",", 20_000_000), "file-malformed");
        text("one-cell.csv", out -> repeat(out, "x", 20_000_000), "file-malformed");

        List<String> outcomes = outcomes();
        assertThat(outcomes).filteredOn(line -> !expected.contains(line)).isEmpty();
        assertThat(outcomes).hasSameSizeAs(expected);
    }

    @Test
    void remarks_on_rows_are_kept_to_a_number_that_can_be_read_and_all_refused_rows_are_counted() {
        RowMessages messages = new RowMessages();
        for (int row = 2; row < 50_002; row++) {
            messages.refuse(row, "nip", "error.sheet.row-beyond");
            messages.refuse(row, "nama", "error.sheet.row-beyond");
        }
        assertThat(messages.refusedRows()).isEqualTo(50_000);
        assertThat(messages.report(false)).hasSize(RowMessages.MOST + 1);
        assertThat(messages.report(false).getFirst().code()).isEqualTo("sheet.report-cut");
    }

    private List<String> outcomes() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
        expected.forEach(line ->
                command.add(folder.resolve(line.substring(0, line.indexOf(':'))).toString()));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said);
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static void repeat(Writer out, String text, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(text);
        }
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static void rows(Writer out, int count, String cells) throws IOException {
        out.write(HEADER);
        for (int number = 2; number < count + 2; number++) {
            out.write(row(number, cells.contains("%") ? cells.formatted(number) : cells));
        }
    }

    private void sheet(String name, Content rows, String outcome) throws IOException {
        workbook(name, StandardCharsets.UTF_8, "", rows, outcome);
    }

    /** A workbook whose one sheet, or whose other part, holds the content. */
    private void workbook(String name, Charset charset, String part, Content content, String outcome)
            throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(
                    ("<Relationships><Relationship Id=\"rId1\" Target=\"sheet1.xml\"/><Relationship Id=\"rId2\" Target=\""
                                    + part + ".xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
            Writer out = new OutputStreamWriter(zip, charset);
            out.write("<worksheet><sheetData>");
            if (part.isEmpty()) {
                content.write(out);
            } else {
                out.write(HEADER + row(2, "<c s=\"0\"><v>1</v></c>"));
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            if (!part.isEmpty()) {
                zip.putNextEntry(new ZipEntry("xl/" + part + ".xml"));
                content.write(out);
                out.flush();
            }
        }
        expected.add(file.getFileName() + ": " + outcome);
    }

    private void parts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
            }
        }
        expected.add("parts.xlsx: file-workbook-bomb");
    }

    private void text(String name, Content content, String outcome) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            content.write(out);
        }
        expected.add(name + ": " + outcome);
    }
}
