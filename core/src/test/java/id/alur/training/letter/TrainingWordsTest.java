package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days and lengths as letters of training write them. */
class TrainingWordsTest {

    @Test
    void a_length_is_written_in_years_and_months_with_figures_and_words() {
        assertThat(TrainingWords.length(48)).isEqualTo("4 (empat) tahun");
        assertThat(TrainingWords.length(30)).isEqualTo("2 (dua) tahun 6 (enam) bulan");
        assertThat(TrainingWords.length(5)).isEqualTo("5 (lima) bulan");
    }

    @Test
    void days_are_written_without_saying_twice_what_they_share() {
        LocalDate day = LocalDate.of(2026, 12, 30);
        assertThat(TrainingWords.period(day, day)).isEqualTo("30 Desember 2026");
        assertThat(TrainingWords.period(day, day.plusDays(1))).isEqualTo("30 s.d. 31 Desember 2026 (2 hari)");
        assertThat(TrainingWords.period(day, day.plusDays(2)))
                .isEqualTo("30 Desember 2026 s.d. 1 Januari 2027 (3 hari)");
        assertThat(TrainingWords.period(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 2)))
                .isEqualTo("30 April s.d. 2 Mei 2026 (3 hari)");
    }

    @Test
    void an_order_names_days_off_only_where_they_are_meant() {
        LocalDate friday = LocalDate.of(2027, 3, 5);
        assertThat(TrainingWords.ordered(friday.minusDays(2), friday, 3, 3)).isEqualTo("3 s.d. 5 Maret 2027 (3 hari)");
        assertThat(TrainingWords.ordered(friday, friday.plusDays(3), 2, 2))
                .isEqualTo("5 s.d. 8 Maret 2027 (2 hari kerja)");
        assertThat(TrainingWords.ordered(friday, friday.plusDays(1), 2, 1))
                .isEqualTo("5 s.d. 6 Maret 2027 (2 hari, termasuk hari libur)");
        assertThat(TrainingWords.ordered(friday.plusDays(1), friday.plusDays(2), 0, 0))
                .as("two holidays since, of which nobody was asked")
                .isEqualTo("6 s.d. 7 Maret 2027");
        assertThat(TrainingWords.ordered(friday.plusDays(1), friday.plusDays(1), 1, 0))
                .isEqualTo("6 Maret 2027");
    }
}
