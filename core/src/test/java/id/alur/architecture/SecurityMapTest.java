package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The map of ASVS 5.0 (docs/security.md) says of every item of levels 1 and 2 what holds it, and does not promise what is not there: each
 * test and file that it names exists.
 */
class SecurityMapTest {

    private static final Path ROOT = Path.of(System.getProperty("alur.root"));

    /** How many items each section of a chapter has, of all three levels. */
    private static final int[][] ITEMS = {
        {2, 10, 12, 3, 3},
        {3, 3, 5, 2},
        {1, 3, 5, 8, 8, 1, 5},
        {5, 5, 2, 4},
        {1, 6, 3, 3},
        {3, 12, 8, 6, 8, 4, 2, 4},
        {3, 4, 2, 5, 3, 2},
        {4, 4, 3, 2},
        {3, 4},
        {2, 3, 5, 16, 5, 2, 3},
        {4, 5, 5, 4, 2, 2, 2},
        {5, 2, 5},
        {4, 6, 4, 7},
        {2, 8, 3},
        {5, 5, 7, 4},
        {1, 5, 4, 3, 4},
        {2, 8, 2}
    };

    /** Those of level 3, which the map leaves out. */
    private static final Set<String> LEVEL_3 = Set.of("""
            1.2.10 1.3.12 1.5.3 2.3.5 2.4.2 3.1.1 3.2.3 3.3.5 3.4.7 3.4.8 3.5.6 3.5.7 3.5.8 3.6.1 3.7.3 3.7.4 3.7.5
            4.1.4 4.1.5 4.2.2 4.2.3 4.2.4 4.2.5 5.2.4 5.2.5 5.2.6 5.3.3 6.3.5 6.3.6 6.3.7 6.3.8 6.4.5 6.4.6 6.5.6 6.5.7 6.5.8
            6.6.4 6.7.1 6.7.2 7.5.3 8.1.3 8.1.4 8.2.4 8.3.2 8.3.3 8.4.2 10.2.3 10.3.5 10.4.12 10.4.13 10.4.14 10.4.15 10.4.16
            11.1.3 11.1.4 11.2.4 11.2.5 11.3.4 11.3.5 11.5.2 11.6.2 11.7.1 11.7.2 12.1.4 12.1.5 12.3.5 13.1.2 13.1.3 13.1.4
            13.2.6 13.3.3 13.3.4 13.4.6 13.4.7 14.2.5 14.2.6 14.2.7 14.2.8 15.1.4 15.1.5 15.2.4 15.2.5 15.4.1 15.4.2 15.4.3
            15.4.4 16.5.4 17.1.2 17.2.5 17.2.6 17.2.7 17.2.8""".split("\\s+"));

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Journey))`");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:md|xml|txt|yaml|properties)|docs/[\\w-]+)`");

    private record Row(String item, String state, String how) {}

    @Test
    void every_item_of_levels_1_and_2_stands_in_the_map_once() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int chapter = 1; chapter <= ITEMS.length; chapter++) {
            for (int section = 1; section <= ITEMS[chapter - 1].length; section++) {
                String place = chapter + "." + section + ".";
                IntStream.rangeClosed(1, ITEMS[chapter - 1][section - 1])
                        .mapToObj(number -> place + number)
                        .filter(item -> !LEVEL_3.contains(item))
                        .forEach(expected::add);
            }
        }
        assertThat(rows())
                .extracting(Row::item)
                .containsExactlyElementsOf(expected)
                .hasSize(253);
    }

    @Test
    void what_holds_is_held_by_a_test_and_a_document_is_named() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            boolean said =
                    switch (row.state()) {
                        case "held" -> TEST.matcher(row.how()).find();
                        case "document" -> FILE.matcher(row.how()).find();
                        case "n/a", "open" -> true;
                        default -> false;
                    };
            if (!said) {
                wrong.add(row.item() + " " + row.state() + ": " + row.how());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_test_and_file_that_it_names_exists() throws IOException {
        String text = text();
        Set<String> missing = new TreeSet<>(all(TEST, text));
        missing.removeAll(tests());
        all(FILE, text).stream()
                .filter(file -> file.contains("/"))
                .filter(file -> !file.startsWith("target/"))
                .filter(file -> !Files.exists(ROOT.resolve(file)))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(text())
                .results()
                .map(row ->
                        new Row(row.group(1), row.group(3).strip(), row.group(4).strip()))
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    /** The names of all test classes, of all modules. */
    private static Set<String> tests() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path source : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
