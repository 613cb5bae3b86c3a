package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shared.MessageBundles;
import org.junit.jupiter.api.Test;

class MergedMessagesTest {

    private final MergedMessages messages = new MergedMessages(new MessageBundles());

    @Test
    void a_sentence_that_ends_with_a_degree_has_one_full_stop() {
        assertThat(messages.getTranslation("error.task.already-claimed", Texts.INDONESIAN, "Sari Dewi, S.T."))
                .isEqualTo("Tugas ini sudah diambil oleh Sari Dewi, S.T.");
        assertThat(messages.getTranslation("error.task.already-claimed", Texts.INDONESIAN, "Budi Santosa"))
                .isEqualTo("Tugas ini sudah diambil oleh Budi Santosa.");
    }

    @Test
    void a_missing_text_is_shown_as_its_key() {
        assertThat(messages.getTranslation("ui.no-such-key", Texts.ENGLISH)).isEqualTo("ui.no-such-key");
    }
}
