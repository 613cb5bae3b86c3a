package id.alur.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectorTest {

    private static final String WORD = "wordprocessingml.document.main+xml";

    @TempDir
    Path folder;

    static List<Object[]> accepted() {
        return List.of(
                new Object[] {"a.pdf", SampleFiles.pdf(), FileType.PDF},
                new Object[] {"a.PNG", SampleFiles.png(), FileType.PNG},
                new Object[] {"a.jpg", SampleFiles.jpeg(), FileType.JPEG},
                new Object[] {"a.jpeg", SampleFiles.jpeg(), FileType.JPEG},
                new Object[] {"a.docx", SampleFiles.openXml(WORD), FileType.DOCX},
                new Object[] {"a.xlsx", SampleFiles.openXml("spreadsheetml.sheet.main+xml"), FileType.XLSX},
                new Object[] {"a.pptx", SampleFiles.openXml("presentationml.presentation.main+xml"), FileType.PPTX},
                new Object[] {"a.odt", SampleFiles.openDocument("text"), FileType.ODT},
                new Object[] {"a.ods", SampleFiles.openDocument("spreadsheet"), FileType.ODS},
                new Object[] {"a.odp", SampleFiles.openDocument("presentation"), FileType.ODP});
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void each_allowed_kind_is_recognised_by_its_bytes(String name, byte[] content, FileType expected)
            throws IOException {
        assertThat(inspect(name, content)).isEqualTo(expected);
    }

    @Test
    void what_is_not_allowed_or_not_what_its_name_says_is_refused() {
        WrongInputs.check("files/attachments", row -> inspect(row.get("name"), content(row.input()))
                .name());
    }

    /** Of a file that is called by what is in it. */
    private static byte[] content(String what) {
        return switch (what) {
            case "exe" -> SampleFiles.exe();
            case "pdf" -> SampleFiles.pdf();
            case "jpeg" -> SampleFiles.jpeg();
            case "docx" -> SampleFiles.openXml(WORD);
            case "docx with a macro" -> SampleFiles.openXml(WORD, "word/vbaProject.bin", "x");
            case "docx with a program" -> SampleFiles.openXml(WORD, "word/media/a.exe", "x");
            case "docm" ->
                SampleFiles.zip(null, "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
            case "old or encrypted" -> SampleFiles.compoundFile();
            case "encrypted odt" ->
                SampleFiles.openDocument("text", "META-INF/manifest.xml", "<manifest:encryption-data/>");
            case "odt with a macro" -> SampleFiles.openDocument("text", "Basic/script-lc.xml", "x");
            case "zip" -> SampleFiles.zip(null, "a.txt", "x");
            default -> SampleFiles.ascii(what);
        };
    }

    @Test
    void names_are_made_harmless() {
        WrongInputs.check("text/file-names", row -> FileNames.clean(row.input()));
    }

    private FileType inspect(String name, byte[] content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, content);
        return FileInspector.inspect(file, FileNames.clean(name));
    }
}
