package id.alur.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the tables of wrong inputs stay what they are for: many, of every kind, each read by a test, each answer one in words. */
class WrongInputsTest {

    private static final List<String> KINDS = List.of("addresses", "api", "files", "forms", "text");
    private static final int FEWEST = 300;
    private static final int FEWEST_OF_A_KIND = 30;

    /** Read by what they are named after. */
    private static final Pattern BY_NAME = Pattern.compile("files/(import|reference)/.*|forms/form/.*");

    private static final Pattern NO_WORDS =
            Pattern.compile("FAILURE|Exception|\\b(error|warning|ui)\\.[a-z]|\\{\\d}|\\bnull\\b|^\\?$");

    private final Map<String, List<WrongInputs.Row>> tables = new TreeMap<>();

    WrongInputsTest() {
        KINDS.forEach(kind -> tables.putAll(WrongInputs.tables(kind)));
    }

    @Test
    void there_are_many_and_of_every_kind() {
        int all = 0;
        for (String kind : KINDS) {
            int rows = tables.entrySet().stream()
                    .filter(table -> table.getKey().startsWith(kind + "/"))
                    .mapToInt(table -> table.getValue().size())
                    .sum();
            assertThat(rows).as(kind).isGreaterThanOrEqualTo(FEWEST_OF_A_KIND);
            all += rows;
        }
        assertThat(all).isGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void every_table_is_read_by_a_test() throws IOException {
        String tests = sources();
        assertThat(tables.keySet())
                .allMatch(table -> BY_NAME.matcher(table).matches() || tests.contains('"' + table + '"'));
    }

    @Test
    void every_answer_is_one_that_a_person_can_read() {
        List<String> wrong = new ArrayList<>();
        tables.values().forEach(rows -> rows.stream()
                .filter(row -> NO_WORDS.matcher(row.get("answer")).find())
                .forEach(row -> wrong.add(row.place() + " " + row.get("answer"))));
        assertThat(wrong).isEmpty();
    }

    private static String sources() throws IOException {
        Path root = Path.of(System.getProperty("alur.root"));
        StringBuilder all = new StringBuilder();
        for (String module : List.of("core", "ui", "workers")) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
