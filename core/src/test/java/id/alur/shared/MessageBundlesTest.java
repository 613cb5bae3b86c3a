package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.Bundles;
import java.nio.file.Path;
import java.util.Locale;
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
    void mails_and_pages_read_the_words_of_all_features_in_the_language_of_the_reader() {
        MessageBundles bundles = new MessageBundles();
        assertThat(bundles.texts(Locale.of("id"))).containsEntry("error.task.completed", "Tugas ini sudah selesai.");
        assertThat(bundles.texts(Locale.UK)).containsEntry("error.task.completed", "This task is done already.");
        assertThat(bundles.texts(Locale.FRANCE)).isEqualTo(bundles.texts(Locale.of("id")));
        assertThat(bundles.texts(Locale.UK).keySet())
                .isEqualTo(bundles.texts(Locale.of("id")).keySet());
    }

    @Test
    void every_text_with_arguments_is_a_valid_pattern() {
        assertThat(Bundles.brokenPatterns(I18N)).isEmpty();
    }
}
