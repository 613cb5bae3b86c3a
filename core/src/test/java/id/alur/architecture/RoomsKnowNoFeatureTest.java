package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A shared room that speaks of one feature has to be opened for the next one: its code, its SQL and its texts name none, not even in a
 * string, which no import shows. Comments may take a feature as an example. Released changelogs of shared rooms are what they are.
 */
class RoomsKnowNoFeatureTest {

    /** Words that belong to a feature, whatever stands before and after them. */
    private static final Pattern WORDS = Pattern.compile(
            "training|pelatihan|diklat|anggaran|budget[-_]officer|apprais|recruit|rekrutmen", Pattern.CASE_INSENSITIVE);

    @Test
    void code_and_sql_of_shared_rooms_name_no_feature() {
        Set<String> shared = shared();
        List<String> wrong = new ArrayList<>();
        Stream.of("core", "workers", "ui")
                .flatMap(module -> Sources.of(module).stream())
                .forEach(source -> {
                    if (source.room().isEmpty() || shared.contains(source.room())) {
                        find(source.code()).forEach(word -> wrong.add(source.file() + ": " + word));
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void bundles_of_shared_rooms_name_no_feature() {
        Set<String> shared = shared();
        List<String> wrong = new ArrayList<>();
        for (String folder : List.of("src/main/resources/i18n", "../ui/src/main/resources/i18n")) {
            for (Path bundle : Sources.files(Path.of(folder), ".properties")) {
                String room = bundle.getFileName()
                        .toString()
                        .replaceFirst("^ui-", "")
                        .replaceFirst("(_en)?\\.properties$", "");
                if (shared.contains(room)) {
                    find(Sources.read(bundle)).forEach(word -> wrong.add(bundle.getFileName() + ": " + word));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_word_in_a_string_or_in_sql_is_found_and_one_in_a_comment_is_not() {
        String quotes = "\"\"\"";
        String java =
                "/** Such as a training. */ class A {\n // of a training\n String url = \"http://host\"; String sql = "
                        + quotes + "\n and c.process_id like 'training-%'\n" + quotes + "; }";
        assertThat(find(Sources.withoutComments(java))).containsExactly("training");
    }

    /** All rooms below the features, and the shell of the pages. */
    private static Set<String> shared() {
        Set<String> rooms = FloorsTest.FLOORS.subList(0, FloorsTest.FEATURES).stream()
                .flatMap(List::stream)
                .filter(room -> !Set.of("process", "local").contains(room))
                .collect(Collectors.toCollection(TreeSet::new));
        rooms.add("shell");
        return rooms;
    }

    private static List<String> find(String text) {
        return WORDS.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }
}
