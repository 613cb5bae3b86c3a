package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which age of retirement a post has: teachers by their own law, others by family and level. */
class RetirementAgeDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.on(RegisterRules.RETIREMENT_AGE, LocalDate.of(2026, 6, 1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FUNGSIONAL,     AHLI_PERTAMA,  true,  retirement.age-teacher",
                "FUNGSIONAL,     AHLI_MUDA,     true,  retirement.age-teacher",
                "FUNGSIONAL,     AHLI_UTAMA,    true,  retirement.age-teacher",
                "FUNGSIONAL,     AHLI_UTAMA,    false, retirement.age-expert",
                "FUNGSIONAL,     AHLI_MADYA,    false, retirement.age-senior",
                "FUNGSIONAL,     AHLI_MUDA,     false, retirement.age",
                "FUNGSIONAL,     AHLI_PERTAMA,  false, retirement.age",
                "FUNGSIONAL,     PENYELIA,      false, retirement.age",
                "FUNGSIONAL,     PEMULA,        false, retirement.age",
                "JPT,            PRATAMA,       false, retirement.age-senior",
                "JPT,            MADYA,         false, retirement.age-senior",
                "JPT,            UTAMA,         false, retirement.age-senior",
                "ADMINISTRASI,   ADMINISTRATOR, false, retirement.age",
                "ADMINISTRASI,   PELAKSANA,     false, retirement.age",
                "ADMINISTRASI,   -,             false, retirement.age",
                "PEJABAT_NEGARA, -,             false, NONE",
            })
    void the_post_says_the_age(String family, @Nullable String level, boolean teacher, String parameter) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("postFamily", family);
        inputs.put("postLevel", level);
        inputs.put("teacher", teacher);
        assertThat(TABLE.value(inputs)).isEqualTo(parameter);
    }
}
