package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was stored by name is said in the language of whoever reads it. */
class NamedTextTest {

    private static final String TEXT = "Jenis “{kind}” ditolak: {note}";

    @Test
    void words_are_chosen_by_the_reader_and_what_people_wrote_stays() {
        Map<String, ?> values = Map.of("kind", NamedText.words("reference.kind.tenggat"), "note", "reference.kind.x");

        String text = NamedText.fill(
                TEXT, values, Locale.ENGLISH, key -> key.equals("reference.kind.tenggat") ? "Deadlines" : "wrong");

        assertThat(text).isEqualTo("Jenis “Deadlines” ditolak: reference.kind.x");
    }

    @Test
    void what_is_missing_is_a_dash() {
        assertThat(NamedText.fill(TEXT, Map.of("kind", "Tenggat"), Locale.ENGLISH, key -> key))
                .isEqualTo("Jenis “Tenggat” ditolak: –");
    }
}
