package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "21, dua puluh satu",
        "99, sembilan puluh sembilan",
        "100, seratus",
        "101, seratus satu",
        "111, seratus sebelas",
        "200, dua ratus",
        "999, sembilan ratus sembilan puluh sembilan",
        "1000, seribu",
        "1001, seribu satu",
        "1100, seribu seratus",
        "2000, dua ribu",
        "11000, sebelas ribu",
        "21000, dua puluh satu ribu",
        "100000, seratus ribu",
        "101000, seratus satu ribu",
        "1000000, satu juta",
        "1001000, satu juta seribu",
        "5260000, lima juta dua ratus enam puluh ribu",
        "11000000, sebelas juta",
        "22945000, dua puluh dua juta sembilan ratus empat puluh lima ribu",
        "1000000000, satu miliar",
        "1000000001, satu miliar satu",
        "2500000000, dua miliar lima ratus juta",
        "1000000000000, satu triliun",
        "1001001001, satu miliar satu juta seribu satu"
    })
    void numbers_are_written_in_words(long number, String words) {
        assertThat(IndonesianText.inWords(number)).isEqualTo(words);
    }

    @Test
    void every_number_in_words_has_single_blanks_and_words_of_its_own() {
        assertThat(java.util.stream.LongStream.range(0, 20_000)
                        .mapToObj(IndonesianText::inWords)
                        .distinct()
                        .filter(words -> !words.contains("  ") && words.equals(words.strip())))
                .hasSize(20_000);
    }

    @Test
    void money_is_written_with_dots_and_in_words() {
        BigDecimal cost = new BigDecimal("5260000.00");
        assertThat(IndonesianText.money(cost)).isEqualTo("Rp5.260.000");
        assertThat(IndonesianText.rupiahInWords(cost)).isEqualTo("lima juta dua ratus enam puluh ribu rupiah");
        assertThat(IndonesianText.rupiahInWords(BigDecimal.ZERO)).isEqualTo("nol rupiah");
    }

    @Test
    void parts_of_a_rupiah_and_negative_amounts_are_refused() {
        assertThatThrownBy(() -> IndonesianText.money(new BigDecimal("1.5"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> IndonesianText.rupiahInWords(BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IndonesianText.inWords(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dates_name_the_month_in_indonesian() {
        assertThat(IndonesianText.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 November 2026");
        assertThat(IndonesianText.date(LocalDate.of(2026, 8, 1))).isEqualTo("1 Agustus 2026");
    }
}
