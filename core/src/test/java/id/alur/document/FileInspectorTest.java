package id.alur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.shared.DomainException;
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

    static List<Object[]> refused() {
        return List.of(
                new Object[] {"a.exe", SampleFiles.exe(), "error.document.type"},
                new Object[] {"a", SampleFiles.pdf(), "error.document.type"},
                new Object[] {"a.docm", SampleFiles.openXml(WORD), "error.document.type"},
                new Object[] {"a.doc", SampleFiles.compoundFile(), "error.document.type"},
                new Object[] {"a.svg", SampleFiles.ascii("<svg/>"), "error.document.type"},
                new Object[] {"a.pdf", SampleFiles.exe(), "error.document.content"},
                new Object[] {"a.docx", SampleFiles.exe(), "error.document.content"},
                new Object[] {"a.pdf", SampleFiles.ascii("<html><script>x</script>"), "error.document.content"},
                new Object[] {"a.png", SampleFiles.jpeg(), "error.document.content"},
                new Object[] {"a.pdf", SampleFiles.openXml(WORD), "error.document.content"},
                new Object[] {"a.xlsx", SampleFiles.openXml(WORD), "error.document.content"},
                new Object[] {"a.docx", SampleFiles.zip(null, "a.txt", "x"), "error.document.content"},
                new Object[] {"a.docx", SampleFiles.ascii("PK\u0003\u0004 broken"), "error.document.content"},
                new Object[] {"a.docx", SampleFiles.compoundFile(), "error.document.protected"},
                new Object[] {
                    "a.odt",
                    SampleFiles.openDocument("text", "META-INF/manifest.xml", "<manifest:encryption-data/>"),
                    "error.document.protected"
                },
                new Object[] {"a.docx", SampleFiles.openXml(WORD, "word/vbaProject.bin", "x"), "error.document.macros"},
                new Object[] {
                    "a.docx",
                    SampleFiles.zip(
                            null, "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
                    "error.document.macros"
                },
                new Object[] {
                    "a.odt", SampleFiles.openDocument("text", "Basic/script-lc.xml", "x"), "error.document.macros"
                });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_allowed_or_not_what_its_name_says_is_refused(String name, byte[] content, String messageKey) {
        assertThatThrownBy(() -> inspect(name, content))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(messageKey));
    }

    @Test
    void names_are_made_harmless() {
        assertThat(FileNames.clean("C:\\Users\\Budi\\surat.pdf")).isEqualTo("surat.pdf");
        assertThat(FileNames.clean("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
        assertThat(FileNames.clean("a<b>:\"c|?*.pdf")).isEqualTo("abc.pdf");
        assertThat(FileNames.clean("a\u0000\r\nb\u202efdp.exe")).isEqualTo("abfdp.exe");
        assertThat(FileNames.clean(".pdf")).isEqualTo("pdf");
        assertThat(FileNames.clean("...")).isEqualTo("berkas");
        assertThat(FileNames.clean("x".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.clean("Surat Keterangan (1).PDF")).isEqualTo("Surat Keterangan (1).pdf");
    }

    private FileType inspect(String name, byte[] content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, content);
        return FileInspector.inspect(file, FileNames.clean(name));
    }
}
