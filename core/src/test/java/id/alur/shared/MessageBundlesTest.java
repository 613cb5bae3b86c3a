package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.Bundles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What core says is said in both languages. */
class MessageBundlesTest {

    private static final Path I18N = Path.of("src/main/resources/i18n");

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
}
