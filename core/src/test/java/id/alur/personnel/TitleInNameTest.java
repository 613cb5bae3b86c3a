package id.alur.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleInNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dr. Sari Wulandari",
                "Dr. Budi Santoso",
                "drg. Rina",
                "Drs. Agus",
                "Dra Ningsih",
                "Ir. Joko",
                "H. Ahmad Fauzi",
                "Hj. Aminah",
                "Prof. Dr. Hadi",
                "Ahmad, S.E.",
                "Ahmad S.E.",
                "Ahmad S.E",
                "Ahmad M.Si.",
                "Ahmad M. Si.",
                "Ahmad S.Sos., M.AP.",
                "Ahmad A.Md",
                "Ahmad SKM",
                "Ahmad SPd",
                "Siti Hj. Aminah",
            })
    void a_title_is_found(String name) {
        assertThat(TitleInName.in(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sari Wulandari",
                "M. Ridwan",
                "Muh. Ali",
                "S. Nugroho",
                "Andi H. Siregar",
                "Dharma Putra",
                "Irwan",
                "Drajat",
                "Hadi",
                "Proford Siahaan",
                "Nur'aini",
                "M.Ali",
            })
    void a_name_is_none(String name) {
        assertThat(TitleInName.in(name)).isFalse();
    }
}
