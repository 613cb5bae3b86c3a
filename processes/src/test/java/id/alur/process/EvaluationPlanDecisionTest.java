package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which levels a training is evaluated on: every row of the agency's table, its edges, and no hole in between. */
class EvaluationPlanDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of(
            ProcessResources.ruleSet(TrainingEvaluationProcess.Decisions.PLAN, LocalDate.of(2026, 6, 1))
                    .orElseThrow());

    /** Golden rows (domain dossier C.5; local policy). */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // class, JP, cost, levels, behaviour months, result months
                "TUGAS_BELAJAR, 2000, 90000000, REACTION BEHAVIOUR RESULT,          5, 10",
                "LEADERSHIP,    905,  16500000, REACTION LEARNING BEHAVIOUR RESULT, 5, 10",
                "NONKLASIKAL,   6,    0,        REACTION,                           -, -",
                "NONKLASIKAL,   80,   0,        REACTION,                           -, -",
                "NONKLASIKAL,   6,    1,        REACTION LEARNING,                  -, -",
                "KLASIKAL,      6,    4999999,  REACTION LEARNING,                  -, -",
                "KLASIKAL,      6,    5000000,  REACTION LEARNING BEHAVIOUR RESULT, 3, 6",
                "NONKLASIKAL,   6,    5000000,  REACTION LEARNING BEHAVIOUR RESULT, 3, 6",
                "KLASIKAL,      19,   0,        REACTION LEARNING,                  -, -",
                "KLASIKAL,      20,   0,        REACTION LEARNING BEHAVIOUR,        3, -",
                "KLASIKAL,      39,   0,        REACTION LEARNING BEHAVIOUR,        3, -",
                "KLASIKAL,      40,   0,        REACTION LEARNING BEHAVIOUR RESULT, 3, 6",
            })
    void plan(
            String type,
            int jp,
            long cost,
            String levels,
            @Nullable Integer behaviourMonths,
            @Nullable Integer resultMonths) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, jp, cost));
        assertThat(output.get("levels")).isEqualTo(List.of(levels.split(" ")));
        assertThat(months(output, "behaviourMonths")).isEqualTo(behaviourMonths);
        assertThat(months(output, "resultMonths")).isEqualTo(resultMonths);
    }

    @Test
    void the_table_has_no_hole_asks_the_participant_always_and_keeps_the_months_of_the_practice() {
        for (String type : Arrays.asList("TUGAS_BELAJAR", "LEADERSHIP", "KLASIKAL", "NONKLASIKAL", "X", null)) {
            for (Integer jp : Arrays.asList(null, -1, 0, 1, 19, 20, 39, 40, 2000)) {
                for (Long cost : Arrays.asList(null, -1L, 0L, 1L, 4_999_999L, 5_000_000L)) {
                    Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, jp, cost));
                    assertThat(output).containsKeys("levels", "behaviourMonths", "resultMonths");
                    List<?> levels = (List<?>) Objects.requireNonNull(output.get("levels"));
                    assertThat(levels.getFirst()).isEqualTo("REACTION");
                    assertThat(String.valueOf(output.get("basis"))).startsWith("EVALUATION_");
                    Integer behaviour = months(output, "behaviourMonths");
                    Integer result = months(output, "resultMonths");
                    assertThat(behaviour != null).isEqualTo(levels.contains("BEHAVIOUR"));
                    assertThat(result != null).isEqualTo(levels.contains("RESULT"));
                    if (behaviour != null) {
                        assertThat(behaviour).isBetween(3, 6);
                    }
                    if (result != null) {
                        assertThat(result).isBetween(6, 12);
                    }
                }
            }
        }
    }

    /** In steps finer than anything that can be entered: no number of hours falls between two rules, and none is short after a long one. */
    @Test
    void every_number_of_hours_has_its_rule_and_more_hours_never_mean_fewer_levels() {
        for (long cost : new long[] {0, 4_999_999, 5_000_000}) {
            int before = 0;
            for (BigDecimal jp = BigDecimal.ONE;
                    jp.compareTo(BigDecimal.valueOf(60)) <= 0;
                    jp = jp.add(new BigDecimal("0.25"))) {
                Map<String, @Nullable Object> inputs = inputs("KLASIKAL", null, cost);
                inputs.put("jp", jp);
                Map<String, @Nullable Object> output = TABLE.evaluate(inputs);
                assertThat(output.get("basis")).as("%s JP, Rp%s", jp, cost).isNotEqualTo("EVALUATION_INCOMPLETE");
                int levels = ((List<?>) Objects.requireNonNull(output.get("levels"))).size();
                assertThat(levels).as("%s JP, Rp%s", jp, cost).isGreaterThanOrEqualTo(before);
                before = levels;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 6, 0",
                "SEMINAR, 6, 0",
                "KLASIKAL, -, 0",
                "KLASIKAL, 0, 0",
                "KLASIKAL, 6, -",
                "NONKLASIKAL, 6, -1"
            })
    void incomplete_data_still_ask_the_participant(@Nullable String type, @Nullable Integer jp, @Nullable Long cost) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, jp, cost));
        assertThat(output.get("levels")).isEqualTo(List.of("REACTION"));
        assertThat(output.get("basis")).isEqualTo("EVALUATION_INCOMPLETE");
    }

    @Test
    void decision_id_is_the_file_name_and_its_name_has_no_hyphen() {
        var decision = TABLE.dmn().decisionsById().apply(TrainingEvaluationProcess.Decisions.PLAN);
        assertThat(decision.name()).isEqualTo("Evaluation plan").doesNotContain("-");
    }

    private static @Nullable Integer months(Map<String, @Nullable Object> output, String name) {
        Object value = output.get(name);
        return value == null ? null : new BigDecimal(value.toString()).intValueExact();
    }

    private static Map<String, @Nullable Object> inputs(
            @Nullable String type, @Nullable Integer jp, @Nullable Long cost) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("trainingClass", type);
        inputs.put("jp", jp);
        inputs.put("cost", cost);
        return inputs;
    }
}
