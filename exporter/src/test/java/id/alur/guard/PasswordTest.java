package id.alur.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** That engines of both versions ask for it is tested where they are started. */
class PasswordTest {

    private final Password password = new Password("sixteen letters!");

    @Test
    void only_the_whole_password_with_the_name_alur_is_admitted() {
        assertThat(password.admits(basic("alur:sixteen letters!"))).isTrue();
        for (String wrong : new String[] {"", "alur:", "alur:sixteen letters", "demo:sixteen letters!"}) {
            assertThat(password.admits(basic(wrong))).as(wrong).isFalse();
        }
        assertThat(password.admits(null)).isFalse();
        assertThat(password.admits("")).isFalse();
    }

    @Test
    void an_engine_that_is_to_be_guarded_does_not_start_open() {
        assertThatThrownBy(Password::configured).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Password("short")).isInstanceOf(IllegalStateException.class);
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
