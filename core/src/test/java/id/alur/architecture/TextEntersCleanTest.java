package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Text of people is tidied by {@code PlainText} and by nothing else: {@code strip()} and {@code isBlank()} leave characters that nobody
 * sees, and a reason of zero-width spaces was a reason.
 */
class TextEntersCleanTest {

    private static final Pattern TIDIED = Pattern.compile("\\.(?:strip|trim)\\(\\)|\\.isBlank\\(\\)|String::isBlank");

    /** What reads files and models of Alur itself, or text that was tidied before. */
    private static final Set<String> OF_OUR_OWN = Set.of(
            "ApiGate",
            "PlainText",
            "BpmnModel",
            "BpmnStart",
            "CsvFile",
            "DemoClock",
            "Feel",
            "FieldRulesReader",
            "FieldValidator",
            "FileInspector",
            "FileNames",
            "FirstAccountStart",
            "FormSchemaReader",
            "HolidayCsv",
            "IndonesianText",
            "Initials",
            "LetterMarkup",
            "LetterPage",
            "NewLedgerEntry",
            "PlanSteps",
            "NumberFormats",
            "Placeholders",
            "Table",
            "TrainingWords",
            "XlsxSheet");

    @Test
    void what_people_write_is_tidied_in_one_place() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Path root : List.of(
                Path.of("src/main/java"), Path.of("../ui/src/main/java"), Path.of("../workers/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (!OF_OUR_OWN.contains(name)
                            && TIDIED.matcher(Files.readString(file)).find()) {
                        others.add(name);
                    }
                }
            }
        }
        assertThat(others).isEmpty();
    }
}
