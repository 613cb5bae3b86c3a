package id.alur.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "198609262015051001, PNS, 1986-09-26, 2015, M, 1",
        "196804111993031009, PNS, 1968-04-11, 1993, M, 9",
        "198104212021211003, PPPK, 1981-04-21, 2021, M, 3",
        "'19860926 201505 1 001', PNS, 1986-09-26, 2015, M, 1",
        "200002292023992999, PPPK, 2000-02-29, 2023, F, 999",
    })
    void a_valid_number_tells_birth_date_kind_year_sex_and_serial(
            String text, Nip.Kind kind, LocalDate born, int year, Sex sex, int serial) {
        Nip nip = Nip.parse(text, TODAY);
        assertThat(nip.kind()).isEqualTo(kind);
        assertThat(nip.birthDate()).isEqualTo(born);
        assertThat(nip.startYear()).isEqualTo(year);
        assertThat(nip.sex()).isEqualTo(sex);
        assertThat(nip.serial()).isEqualTo(serial);
        assertThat(nip.warnings()).isEmpty();
    }

    @Test
    void a_wrong_number_is_refused_with_the_part_that_is_wrong() {
        WrongInputs.check("text/nip", row -> Nip.parse(row.input(), TODAY).value());
    }

    @ParameterizedTest
    @CsvSource({
        "198609262003051001, nip-young",
        "195001012011051001, nip-old",
    })
    void an_unusual_age_at_appointment_is_a_warning(String text, String warning) {
        assertThat(Nip.parse(text, TODAY).warnings()).containsExactly("warning.personnel." + warning);
    }

    @ParameterizedTest
    @CsvSource({"198609262004051001", "195001012010051001"})
    void ages_18_and_60_are_usual(String text) {
        assertThat(Nip.parse(text, TODAY).warnings()).isEmpty();
    }

    @Test
    void letters_print_it_in_four_groups_and_logs_do_not_print_it() {
        Nip nip = new Nip("198609262015051001");
        assertThat(nip.printed()).isEqualTo("19860926 201505 1 001");
        assertThat(nip).hasToString("Nip[…]");
    }
}
