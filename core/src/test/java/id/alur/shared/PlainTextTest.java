package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u00AD",
                "\u2060",
                "\uFEFF",
                "\u202A",
                "\u202C",
                "\u2066",
                "\u200E",
                "\u061C",
                "\u180E",
                "\u034F",
                "\u3164",
                "\u115F",
                "\uFFA0",
                "\u200C",
                "\u200D",
                "\uFE0F",
                "\uDB40\uDC41",
                "\u0000",
                "\u0007",
                "\uD800"
            })
    void what_nobody_sees_goes_and_alone_it_is_nothing(String invisible) {
        assertThat(PlainText.line("Uji" + invisible + " Du" + invisible + "a" + invisible))
                .isEqualTo("Uji Dua");
        assertThat(PlainText.isBlank(invisible.repeat(22))).isTrue();
        assertThat(PlainText.isBlank(" " + invisible + "\n" + invisible)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00A0", "\u2007", "\u202F", "\u3000", "\u2800", "\u2003", "\t", " \u200B ", "\u0085", "\u2028"
            })
    void white_space_of_any_kind_is_one_space(String space) {
        assertThat(PlainText.line(space + "Uji" + space + space + "Satu" + space))
                .isEqualTo("Uji Satu");
        assertThat(PlainText.isBlank(space.repeat(22))).isTrue();
    }

    @Test
    void a_mark_without_a_letter_is_nothing_to_read() {
        assertThat(PlainText.isBlank("\u0301\u0301 \u0308")).isTrue();
    }

    @Test
    void letters_keep_what_belongs_to_them() {
        assertThat(PlainText.line("Raḥmān ꦲ\uA9C0 中 👩\u200D⚕ ښ\u200Cه"))
                .isEqualTo("Raḥmān ꦲ\uA9C0 中 👩\u200D⚕ ښ\u200Cه");
        assertThat(PlainText.line("e\u200B\u0301")).isEqualTo("é");
    }

    @Test
    void a_text_keeps_its_lines() {
        assertThat(PlainText.text(" satu \r\n\u200Bdua\u2011tiga\u2028empat ")).isEqualTo("satu \ndua-tiga\nempat");
    }

    @Test
    void a_name_as_printed_has_the_words_of_the_name_and_of_its_titles() {
        assertThat(PlainText.words("Dr. Hasan \u02BFAbdu\u2019r-Raḥmān, S.E."))
                .containsExactly("dr", "hasan", "abdu", "r", "raḥmān", "s", "e");
        assertThat(PlainText.words(" ,.- ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    void no_name_turns_the_text_around_it(String turning) {
        assertThat(PlainText.line("Sari " + turning + "gnp.exe")).isEqualTo("Sari gnp.exe");
        assertThat(PlainText.text(turning + "Sari")).isEqualTo("Sari");
    }

    @Test
    void a_search_is_cut_where_nobody_would_go_on_typing_and_never_within_a_character() {
        assertThat(PlainText.search(" dinas   komunikasi ")).isEqualTo("dinas komunikasi");
        assertThat(PlainText.search("x".repeat(20_000))).hasSize(PlainText.LONGEST_SEARCH);
        assertThat(PlainText.search("x".repeat(99) + "\uD83D\uDE00 dan seterusnya"))
                .isEqualTo("x".repeat(99));
        assertThat(PlainText.words("a b ".repeat(10_000))).hasSize(50);
    }
}
