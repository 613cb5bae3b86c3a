package id.alur.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.architecture.Sources;
import id.alur.shared.MessageBundles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule that can find something in a model says what, in both languages. */
class ModelCheckWordsTest {

    /** Names of rules are the literals with hyphens in the rules' sources, and the few of one word. */
    private static final Pattern RULE = Pattern.compile("\"((?:[a-z]+-)+[a-z]+|unreadable|overlap)\"");

    @Test
    void each_rule_has_its_words() {
        Set<String> keys = new TreeSet<>();
        for (Path source : Sources.files(Path.of("../processes/src/main/java/id/alur/process/check"), ".java")) {
            RULE.matcher(Sources.withoutComments(Sources.read(source)))
                    .results()
                    .forEach(rule -> keys.add("model.check." + rule.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(30);
        MessageBundles words = new MessageBundles();
        assertThat(words.texts(Locale.of("id"))).containsKeys(keys.toArray(String[]::new));
        assertThat(words.texts(Locale.ENGLISH)).containsKeys(keys.toArray(String[]::new));
    }
}
