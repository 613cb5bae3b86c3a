package id.alur.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void a_woman_has_40_added_to_her_day() {
        Nik nik = Nik.parse("1671 0466 0986 0001");
        assertThat(nik.sex()).isEqualTo(Sex.F);
        assertThat(nik.saysBornOn(LocalDate.of(1986, 9, 26), TODAY)).isTrue();
        assertThat(nik.warningsAgainst(LocalDate.of(1986, 9, 26), Sex.F, TODAY)).isEmpty();
    }

    @Test
    void a_man_has_his_day_as_it_is() {
        Nik nik = Nik.parse("1671042609860001");
        assertThat(nik.sex()).isEqualTo(Sex.M);
        assertThat(nik.warningsAgainst(LocalDate.of(1986, 9, 26), Sex.M, TODAY)).isEmpty();
    }

    @Test
    void another_birth_date_or_sex_than_the_nip_says_is_a_warning() {
        assertThat(Nik.parse("1671042609860001").warningsAgainst(LocalDate.of(1986, 9, 25), Sex.F, TODAY))
                .containsExactly("warning.personnel.nik-birth-date", "warning.personnel.nik-sex");
    }

    @Test
    void a_wrong_number_is_refused_with_the_part_that_is_wrong() {
        WrongInputs.check("text/nik", row -> Nik.parse(row.input()).value());
    }

    @Test
    void the_29th_of_february_2000_is_a_date() {
        assertThat(Nik.parse("1671042902000001").saysBornOn(LocalDate.of(2000, 2, 29), TODAY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 1927 and 2027 have the same digits: nobody is born in the future.
                "0101, 27, 1927-01-01",
                "3011, 26, 2026-11-30",
                "0112, 26, 1926-12-01",
                // Born 100 years ago to the day would be 2026 as well: the living child, not the centenarian and a day.
                "2911, 26, 2026-11-29",
                "0101, 86, 1986-01-01",
                "0101, 05, 2005-01-01",
            })
    void the_century_is_the_one_in_which_a_living_person_can_have_been_born(String day, String year, LocalDate born) {
        Nik nik = Nik.parse("167104" + day + year + "0001");
        assertThat(nik.birthDate(TODAY)).contains(born);
        assertThat(nik.saysBornOn(born.plusYears(100), TODAY)).isFalse();
        assertThat(nik.saysBornOn(born.minusYears(100), TODAY)).isFalse();
    }
}
