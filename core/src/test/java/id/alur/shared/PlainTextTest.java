package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void what_nobody_sees_or_what_turns_other_text_is_no_part_of_a_line() {
        WrongInputs.check("text/lines", row -> PlainText.line(row.input()));
        assertThat(PlainText.isBlank("\u200B".repeat(22))).isTrue();
    }

    @Test
    void a_text_keeps_its_lines_and_nothing_else_that_is_not_seen() {
        WrongInputs.check("text/texts", row -> PlainText.text(row.input()));
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

    @Test
    void a_search_is_cut_where_nobody_would_go_on_typing_and_never_within_a_character() {
        WrongInputs.check("text/search", row -> PlainText.search(row.input()));
        assertThat(PlainText.search(" dinas   komunikasi ")).isEqualTo("dinas komunikasi");
        assertThat(PlainText.search("x".repeat(20_000))).hasSize(PlainText.LONGEST_SEARCH);
        assertThat(PlainText.search("x".repeat(99) + "\uD83D\uDE00 dan seterusnya"))
                .isEqualTo("x".repeat(99));
        assertThat(PlainText.words("a b ".repeat(10_000))).hasSize(50);
    }
}
