package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against a training: all of it at once, and what is unknown is never taken for a yes. */
class TrainingEligibilityDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.on(TrainingRules.ELIGIBILITY, LocalDate.of(2026, 6, 1));

    @Test
    void somebody_with_a_gap_may_attend_an_ordinary_course() {
        assertThat(answers(ordinary())).containsExactly("INFO checked");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "active,             false,          BLOCK inactive",
                "employeeKind,       PEJABAT_NEGARA, BLOCK not-asn",
                "employeeKind,       -,              BLOCK not-asn",
                "trainingClass,      SEMINAR,        BLOCK incomplete",
                "trainingClass,      -,              BLOCK incomplete",
                "hasGap,             false,          BLOCK no-gap",
                "hasGap,             -,              BLOCK no-gap",
                "sameCourseRunning,  true,           BLOCK running",
                "sameCourseThisYear, true,           BLOCK this-year",
            })
    void each_thing_alone_blocks_an_ordinary_course(String input, @Nullable String value, String answer) {
        Map<String, @Nullable Object> inputs = ordinary();
        inputs.put(input, typed(value));
        assertThat(answers(inputs)).containsExactly("INFO checked", answer);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "serviceYears,            1,              -",
                "serviceYears,            0,              BLOCK study-service",
                "serviceYears,            -,              CHECK study-service-unknown",
                "predikat,                SANGAT_BAIK,    -",
                "predikat,                BUTUH_PERBAIKAN, BLOCK study-predikat",
                "predikat,                -,              CHECK study-predikat-unknown",
                "underDiscipline,         true,           BLOCK study-discipline",
                "underDiscipline,         -,              CHECK study-discipline-unknown",
                "studyAccredited,         false,          BLOCK study-accreditation",
                "studyAccredited,         -,              CHECK study-accreditation-unknown",
                "remainingMonths,         72,             -",
                "remainingMonths,         71,             BLOCK study-remaining",
                "remainingMonths,         -,              CHECK study-remaining-unknown",
                "requiredRemainingMonths, -,              CHECK study-length-unknown",
                "inServiceBond,           true,           INFO study-in-bond",
                "inServiceBond,           false,          -",
                "employeeKind,            CPNS,           BLOCK study-pns-only",
                "employeeKind,            PPPK,           BLOCK study-pns-only",
            })
    void a_study_assignment_has_rules_of_its_own(String input, @Nullable String value, @Nullable String answer) {
        Map<String, @Nullable Object> inputs = study();
        inputs.put(input, typed(value));
        assertThat(answers(inputs))
                .isEqualTo(answer == null ? List.of("INFO checked") : List.of("INFO checked", answer));
    }

    @Test
    void a_bond_concerns_nobody_who_asks_for_an_ordinary_course() {
        Map<String, @Nullable Object> inputs = ordinary();
        inputs.put("inServiceBond", true);
        assertThat(answers(inputs)).containsExactly("INFO checked");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Map<String, @Nullable Object> inputs = ordinary();
        inputs.put("active", false);
        inputs.put("hasGap", false);
        inputs.put("employeeKind", "CPNS");
        inputs.put("trainingClass", "LEADERSHIP");
        assertThat(answers(inputs))
                .containsExactly("INFO checked", "BLOCK inactive", "BLOCK no-gap", "BLOCK leadership-cpns");
    }

    @Test
    void every_combination_answers() {
        for (Boolean flag : Arrays.asList(true, false, null)) {
            for (String kind : Arrays.asList("PNS", "CPNS", "PPPK", "PEJABAT_NEGARA", "X", null)) {
                for (String type : Arrays.asList("TUGAS_BELAJAR", "LEADERSHIP", "KLASIKAL", "NONKLASIKAL", "X", null)) {
                    for (Integer number : Arrays.asList(0, 100, null)) {
                        Map<String, @Nullable Object> inputs = study();
                        for (String name : List.of(
                                "active",
                                "hasGap",
                                "sameCourseRunning",
                                "sameCourseThisYear",
                                "underDiscipline",
                                "studyAccredited",
                                "inServiceBond")) {
                            inputs.put(name, flag);
                        }
                        inputs.put("employeeKind", kind);
                        inputs.put("trainingClass", type);
                        inputs.put("serviceYears", number);
                        inputs.put("remainingMonths", number);
                        assertThat(answers(inputs)).isNotEmpty();
                    }
                }
            }
        }
    }

    private static List<String> answers(Map<String, @Nullable Object> inputs) {
        return ((List<?>) TABLE.value(inputs))
                .stream()
                        .map(answer -> (Map<?, ?>) answer)
                        .map(answer -> answer.get("effect") + " "
                                + String.valueOf(answer.get("reason")).replace("training.reason.eligibility.", ""))
                        .toList();
    }

    private static @Nullable Object typed(@Nullable String value) {
        if (value == null || value.matches("[A-Z_]+")) {
            return value;
        }
        return value.matches("\\d+") ? (Object) Integer.valueOf(value) : Boolean.valueOf(value);
    }

    private static Map<String, @Nullable Object> ordinary() {
        Map<String, @Nullable Object> inputs = new HashMap<String, @Nullable Object>();
        inputs.put("active", true);
        inputs.put("employeeKind", "PNS");
        inputs.put("trainingClass", "KLASIKAL");
        inputs.put("hasGap", true);
        inputs.put("sameCourseRunning", false);
        inputs.put("sameCourseThisYear", false);
        for (String unknown : List.of(
                "serviceYears",
                "predikat",
                "underDiscipline",
                "studyAccredited",
                "remainingMonths",
                "requiredRemainingMonths")) {
            inputs.put(unknown, null);
        }
        inputs.put("minServiceYears", 1);
        inputs.put("inServiceBond", false);
        return inputs;
    }

    /** Two years of study released from duty: 3 x 24 months must remain. */
    private static Map<String, @Nullable Object> study() {
        Map<String, @Nullable Object> inputs = ordinary();
        inputs.put("trainingClass", "TUGAS_BELAJAR");
        inputs.put("serviceYears", 5);
        inputs.put("predikat", "BAIK");
        inputs.put("underDiscipline", false);
        inputs.put("studyAccredited", true);
        inputs.put("remainingMonths", 100);
        inputs.put("requiredRemainingMonths", 72);
        return inputs;
    }
}
