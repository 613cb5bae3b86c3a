package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shared.MessageBundles;
import id.alur.testing.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything people read comes from a bundle that has it in both languages; views carry no words of their own. */
class TextsInCodeTest {

    private static final Path I18N = Path.of("src/main/resources/i18n");

    /** A component or setter that takes words, given a literal that looks like words: a capital first or a space within. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:new (?:H[1-6]|Span|Paragraph|Button|Anchor|RouterLink|Text|"
                    + "TextField|TextArea|PasswordField|ComboBox|Select|Checkbox|DatePicker|Tab|Badge|Details|Notification)(?:<[^>]*>)?"
                    + "|set(?:Label|Text|HelperText|Placeholder|AriaLabel|Header|ErrorMessage|Title|TooltipText|HeaderTitle|ConfirmText|CancelText)"
                    + "|Problems\\.(?:tell|show))\\(\\s*\"([A-Z][^\"]*|[^\"]* [^\"]*)\"");

    private static final Pattern KEY = Pattern.compile(
            "(?:\\bt|\\bpageTitle)\\(\\s*\"([^\"]+)\"\\s*[,)]|@Menu\\([^)]*title = \"(ui\\.[^\"]+)\"", Pattern.DOTALL);

    @Test
    void views_carry_no_literal_text() throws IOException {
        assertThat(find(LITERAL)).isEmpty();
    }

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        var texts = new MessageBundles().texts(Texts.INDONESIAN).keySet();
        assertThat(find(KEY)).isNotEmpty().allSatisfy(key -> assertThat(texts)
                .contains(key.substring(key.indexOf(' ') + 1)));
    }

    @Test
    void every_key_is_in_indonesian_and_in_english() {
        assertThat(Bundles.keys(I18N, false))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Bundles.keys(I18N, true));
    }

    @Test
    void every_text_with_arguments_is_a_valid_pattern() {
        assertThat(Bundles.brokenPatterns(I18N)).isEmpty();
    }

    private static List<String> find(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    String what = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    found.add(file.getFileName() + " " + what);
                }
            }
        }
        return found;
    }
}
