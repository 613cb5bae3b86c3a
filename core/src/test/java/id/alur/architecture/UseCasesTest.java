package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Use cases name their tests and tests their use case, so that whoever accepts Alur can go from a promise to what holds it and back.
 */
class UseCasesTest {

    private static final Pattern USE_CASE = Pattern.compile("UC-\\d{3}");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Journey))`");
    private static final Path ROOT = Path.of(System.getProperty("alur.root"));

    @Test
    void every_use_case_names_tests_and_those_exist() throws IOException {
        Set<String> tests = tests().keySet();
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Set<String> named = all(NAMED_TEST, page.getValue(), 1);
            if (named.isEmpty()) {
                wrong.add(page.getKey() + " names no test");
            }
            named.stream()
                    .filter(name -> !tests.contains(name))
                    .forEach(name -> wrong.add(page.getKey() + " names " + name));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_test_that_names_a_use_case_is_named_by_its_page() throws IOException {
        Map<String, String> pages = pages();
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> test : tests().entrySet()) {
            for (String useCase : all(USE_CASE, test.getValue(), 0)) {
                if (!pages.getOrDefault(useCase, "").contains("`" + test.getKey() + "`")) {
                    wrong.add(useCase + " does not name " + test.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Text of each page by its number. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/use-cases"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                pages.put(file.getFileName().toString().substring(0, "UC-000".length()), Files.readString(file));
            }
        }
        return pages;
    }

    /** Text of each test class by its name, of all modules. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path source : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(source)) {
                    for (Path file : files.filter(path -> path.toString().matches(".*(Test|Journey)\\.java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        if (!name.equals("UseCasesTest")) {
                            tests.put(name, Files.readString(file));
                        }
                    }
                }
            }
        }
        return tests;
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
