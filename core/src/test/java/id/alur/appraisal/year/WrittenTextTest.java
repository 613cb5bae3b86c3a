package id.alur.appraisal.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrittenTextTest {

    @Test
    void what_is_left_after_cleaning_is_measured() {
        assertThat(WrittenText.text("  Rapi.  ", 5, 5)).isEqualTo("Rapi.");
        assertThat(WrittenText.line("12", 0, 2)).isEqualTo("12");
        assertThatThrownBy(() -> WrittenText.text("   \u200B ", 1, 10)).hasMessageContaining("too-short");
        assertThatThrownBy(() -> WrittenText.text("Rapi", 5, 10)).hasMessageContaining("too-short");
        assertThatThrownBy(() -> WrittenText.text("Rapi.", 4)).hasMessageContaining("too-long");
        assertThatThrownBy(() -> WrittenText.line("123", 0, 2)).hasMessageContaining("too-long");
    }
}
