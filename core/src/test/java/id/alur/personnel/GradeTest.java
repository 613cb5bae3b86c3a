package id.alur.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    @ParameterizedTest
    @CsvSource({
        "I/a, 1, Juru Muda",
        "I/b, 2, Juru Muda Tingkat I",
        "I/c, 3, Juru",
        "I/d, 4, Juru Tingkat I",
        "II/a, 5, Pengatur Muda",
        "II/b, 6, Pengatur Muda Tingkat I",
        "II/c, 7, Pengatur",
        "II/d, 8, Pengatur Tingkat I",
        "III/a, 9, Penata Muda",
        "III/b, 10, Penata Muda Tingkat I",
        "III/c, 11, Penata",
        "III/d, 12, Penata Tingkat I",
        "IV/a, 13, Pembina",
        "IV/b, 14, Pembina Tingkat I",
        "IV/c, 15, Pembina Utama Muda",
        "IV/d, 16, Pembina Utama Madya",
        "IV/e, 17, Pembina Utama",
    })
    void a_pns_grade_has_its_rank_name(String code, int level, String rank) {
        assertThat(Grade.of(EmployeeKind.PNS, code)).contains(new Grade(Grade.Scale.PNS, level, code, rank));
        assertThat(Grade.of(EmployeeKind.CPNS, code)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IIIA",
                "iii/A",
                "III a",
                "III.a",
                "III-a",
                "III \u2013 a",
                "Gol. III/a",
                "Gol III/a",
                "golongan III/a",
                "Golongan/Ruang: III/a",
                "Penata Muda (III/a)",
                "Penata Muda, III/a",
                "III/a (Penata Muda)",
                "Pangkat Penata Muda / III-a",
                "Penata Muda",
            })
    void a_grade_is_read_as_people_write_it(String text) {
        assertThat(Grade.of(EmployeeKind.PNS, text).map(Grade::code)).contains("III/a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Penata (III/c)           | III/c",
                "Penata Tk. I (III/d)     | III/d",
                "PENATA TINGKAT I - III/D | III/d",
                "Penata Tk.I              | III/d",
                "Juru Tk I, I/d           | I/d",
                "Pembina Utama Muda IV/c  | IV/c",
                "Pembina Utama (IV/e)     | IV/e",
                "Pengatur II/c            | II/c",
            })
    void the_rank_may_stand_beside_its_grade(String text, String code) {
        assertThat(Grade.of(EmployeeKind.PNS, text).map(Grade::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Penata (III/a)", "Pembina III/d", "Staf III/a", "III", "a", "Gol.", "III/a III/b", "Kelas 7"})
    void a_rank_of_another_grade_or_other_words_are_none(String text) {
        assertThat(Grade.of(EmployeeKind.PNS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IX", "Gol. IX", "Golongan IX", "(ix)"})
    void a_grade_of_a_pppk_is_read_as_people_write_it(String text) {
        assertThat(Grade.of(EmployeeKind.PPPK, text).map(Grade::code)).contains("IX");
    }

    @Test
    void pppk_have_grades_1_to_17_without_a_rank_name() {
        assertThat(Grade.of(EmployeeKind.PPPK, "IX")).contains(new Grade(Grade.Scale.PPPK, 9, "IX", null));
        assertThat(Grade.of(EmployeeKind.PPPK, "XVII").map(Grade::level)).contains(17);
        assertThat(Grade.of(EmployeeKind.PPPK, "XVIII")).isEmpty();
    }

    @Test
    void a_grade_of_the_other_table_is_none() {
        assertThat(Grade.of(EmployeeKind.PPPK, "III/a")).isEqualTo(Optional.empty());
        assertThat(Grade.of(EmployeeKind.PNS, "IX")).isEmpty();
        assertThat(Grade.of(EmployeeKind.PNS, "V/a")).isEmpty();
        assertThat(Grade.of(EmployeeKind.PNS, "III/e")).isEmpty();
        assertThat(Grade.of(EmployeeKind.PEJABAT_NEGARA, "IV/e")).isEmpty();
    }
}
