package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.ProcessResource;
import id.alur.process.ProcessResources;
import id.alur.process.RuleSet;
import id.alur.testing.Bundles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a decision table gives as a reason has words in both languages, and no reason is written for nothing. */
class ReasonTextsTest {

    private static final Path I18N = Path.of("src/main/resources/i18n");
    private static final Pattern REASON = Pattern.compile("\"(training\\.reason\\.[a-z0-9.-]+)\"");
    private static final Pattern POINT_RULE = Pattern.compile("<rule id=\"Rule_((?!Priority)[A-Za-z]+)\">");

    @Test
    void every_reason_of_a_table_has_words_and_every_word_its_reason() {
        Set<String> given = new TreeSet<>();
        for (ProcessResource table : tables()) {
            REASON.matcher(table.text()).results().forEach(match -> given.add(match.group(1)));
        }
        assertThat(given).isNotEmpty().isEqualTo(written("training.reason."));
    }

    @Test
    void every_rule_that_makes_a_gap_urgent_is_explained() {
        Set<String> given = new TreeSet<>();
        for (ProcessResource table : tables()) {
            if (table.fileName().startsWith("gap-priority.")) {
                POINT_RULE
                        .matcher(table.text())
                        .results()
                        .forEach(match -> given.add("training.why."
                                + match.group(1)
                                        .replaceAll("(?<!^)([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT)));
            }
        }
        assertThat(given).isNotEmpty().isEqualTo(written("training.why."));
    }

    private static Iterable<ProcessResource> tables() {
        return ProcessResources.ruleSets().stream().map(RuleSet::resource).toList();
    }

    private static Set<String> written(String prefix) {
        Set<String> keys = new TreeSet<>();
        for (String entry : Bundles.keys(I18N, false)) {
            String key = entry.substring(entry.indexOf(' ') + 1);
            if (key.startsWith(prefix)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
