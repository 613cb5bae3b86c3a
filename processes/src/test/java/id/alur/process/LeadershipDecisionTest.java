package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of leadership trainings; grade III/d is 12, IV/a is 13. */
class LeadershipDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.on(TrainingRules.LEADERSHIP, LocalDate.of(2026, 6, 1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // programme, kind, level, grade, months in post, age, months to retirement, verdict, reason
                "PKN_II, PNS,  PRATAMA,       14, -,  58, 19,  ELIGIBLE,     pkn2-jpt",
                "PKN_II, PNS,  PRATAMA,       14, -,  58, 18,  ELIGIBLE,     pkn2-jpt",
                "PKN_II, PNS,  PRATAMA,       14, -,  58, 17,  NOT_ELIGIBLE, pkn2-retirement",
                "PKN_II, PNS,  ADMINISTRATOR, 13, 42, 55, 36,  ELIGIBLE,     pkn2-administrator",
                "PKN_II, PNS,  ADMINISTRATOR, 13, 41, 55, 36,  NOT_ELIGIBLE, pkn2-administrator-months",
                "PKN_II, PNS,  ADMINISTRATOR, 12, 60, 50, 96,  NOT_ELIGIBLE, pkn2-grade",
                "PKN_II, PNS,  ADMINISTRATOR, 13, 42, 56, 24,  NOT_ELIGIBLE, pkn2-age",
                "PKN_II, PNS,  AHLI_MADYA,    13, 30, 55, 60,  ELIGIBLE,     pkn2-madya",
                "PKN_II, PNS,  AHLI_MADYA,    13, 29, 55, 60,  NOT_ELIGIBLE, pkn2-madya-months",
                "PKN_II, PNS,  AHLI_MADYA,    12, 30, 55, 60,  NOT_ELIGIBLE, pkn2-grade",
                "PKN_II, PNS,  AHLI_MADYA,    13, 30, 56, 48,  NOT_ELIGIBLE, pkn2-age",
                "PKN_II, PNS,  AHLI_UTAMA,    15, -,  55, 120, ELIGIBLE,     pkn2-expert",
                "PKN_II, PNS,  AHLI_UTAMA,    15, -,  56, 108, NOT_ELIGIBLE, pkn2-age",
                "PKN_II, PNS,  PENGAWAS,      13, 60, 40, 200, NOT_ELIGIBLE, pkn2-post",
                "PKN_II, PPPK, ADMINISTRATOR, 13, 60, 40, 200, NOT_ELIGIBLE, pns-only",
                "PKN_II, PNS,  ADMINISTRATOR, 13, -,  50, 96,  CHECK,        pkn2-missing",
                "PKN_II, PNS,  ADMINISTRATOR, -,  50, 50, 96,  CHECK,        pkn2-missing",
                "PKN_II, PNS,  PRATAMA,       14, -,  50, -,   CHECK,        pkn2-missing",
                "PKN_II, PNS,  -,             14, 50, 50, 96,  CHECK,        incomplete",
                "PKP,    PNS,  PENGAWAS,      11, -,  40, 200, ELIGIBLE,     pkp",
                "PKP,    PNS,  PELAKSANA,     9,  -,  40, 200, NOT_ELIGIBLE, pkp-post",
                "PKA,    PNS,  ADMINISTRATOR, 12, -,  40, 200, ELIGIBLE,     pka",
                "PKA,    PNS,  PENGAWAS,      12, -,  40, 200, NOT_ELIGIBLE, pka-post",
                "PKN_I,  PNS,  MADYA,         16, -,  55, 60,  ELIGIBLE,     pkn1",
                "PKN_I,  PNS,  PRATAMA,       15, -,  55, 60,  NOT_ELIGIBLE, pkn1-post",
                "LATSAR, CPNS, PELAKSANA,     9,  3,  25, 400, ELIGIBLE,     latsar",
                "LATSAR, PNS,  PELAKSANA,     9,  3,  25, 400, NOT_ELIGIBLE, latsar-cpns-only",
                "PKX,    PNS,  PELAKSANA,     9,  3,  25, 400, CHECK,        incomplete",
            })
    void ladder(
            String programme,
            String kind,
            @Nullable String level,
            @Nullable Integer grade,
            @Nullable Integer monthsInPost,
            @Nullable Integer age,
            @Nullable Integer toRetirement,
            String verdict,
            String reason) {
        assertThat(TABLE.evaluate(inputs(programme, kind, level, grade, monthsInPost, age, toRetirement)))
                .containsEntry("verdict", verdict)
                .containsEntry("reason", "training.reason.leadership." + reason);
    }

    @Test
    void every_combination_answers_with_a_reason() {
        for (String programme : Arrays.asList("LATSAR", "PKP", "PKA", "PKN_II", "PKN_I", "X", null)) {
            for (String kind : Arrays.asList("PNS", "CPNS", "X", null)) {
                for (String level : Arrays.asList(
                        "MADYA", "PRATAMA", "ADMINISTRATOR", "PENGAWAS", "AHLI_UTAMA", "AHLI_MADYA", "X", null)) {
                    for (Integer grade : Arrays.asList(13, null)) {
                        for (Integer months : Arrays.asList(30, null)) {
                            for (Integer age : Arrays.asList(55, null)) {
                                for (Integer left : Arrays.asList(18, null)) {
                                    var output =
                                            TABLE.evaluate(inputs(programme, kind, level, grade, months, age, left));
                                    assertThat(output.get("verdict")).isIn("ELIGIBLE", "NOT_ELIGIBLE", "CHECK");
                                    assertThat(String.valueOf(output.get("reason")))
                                            .startsWith("training.reason.leadership.");
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static Map<String, @Nullable Object> inputs(
            @Nullable String programme,
            @Nullable String kind,
            @Nullable String level,
            @Nullable Integer grade,
            @Nullable Integer monthsInPost,
            @Nullable Integer age,
            @Nullable Integer toRetirement) {
        Map<String, @Nullable Object> inputs = new HashMap<String, @Nullable Object>();
        inputs.put("programme", programme);
        inputs.put("employeeKind", kind);
        inputs.put("postLevel", level);
        inputs.put("gradeLevel", grade);
        inputs.put("monthsInPost", monthsInPost);
        inputs.put("age", age);
        inputs.put("monthsToRetirement", toRetirement);
        return inputs;
    }
}
