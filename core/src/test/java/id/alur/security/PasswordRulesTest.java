package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.alur.testing.WrongInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UC-105: which passwords are refused, and with what words. */
class PasswordRulesTest {

    private static final List<String> OWN =
            List.of("Dra. Sari Wulandari, M.Si.", "198609262015051001", "sari.wulandari");

    private final PasswordRules rules = new PasswordRules();

    @Test
    void what_is_easily_guessed_is_refused() {
        WrongInputs.check("text/passwords", row -> {
            rules.check(row.input(), OWN);
            return "diambil";
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kalimat sendiri yang panjang",
                "kopi-gelas-tujuh-sungai",
                "Sari suka kopi tubruk pagi",
                "xK9#vTq2!mZr"
            })
    void a_sentence_or_real_chance_is_taken(String password) {
        assertThatCode(() -> rules.check(password, OWN)).doesNotThrowAnyException();
    }

    @Test
    void the_words_that_are_no_passwords_stand_in_the_use_case() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("alur.root"), "docs/use-cases/UC-105-accounts.md"));
        String rule = text.substring(text.indexOf("**BR-9**")).replaceAll("\\s+", " ");
        assertThat(rule).contains("`" + String.join("`, `", PasswordRules.HOUSE) + "`");
    }

    @Test
    void a_long_text_is_judged_in_a_moment() {
        assertTimeout(Duration.ofSeconds(5), () -> rules.check("ab1!Qz ".repeat(18), OWN));
    }
}
