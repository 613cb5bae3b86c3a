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

/** How urgent a gap is: its width, raised one step each by a poor rating, few lesson hours and a long time without training. */
class GapPriorityDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.on(TrainingRules.GAP_PRIORITY, LocalDate.of(2026, 6, 1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // gap, rating, jp, months since training, priority
                "4,  BAIK,            20, 1,  HIGH",
                "2,  BAIK,            20, 1,  HIGH",
                "1,  BAIK,            20, 1,  MEDIUM",
                "0,  BAIK,            20, 1,  LOW",
                "-2, BAIK,            20, 1,  LOW",
                "-,  SANGAT_BAIK,     20, 1,  LOW",
                "0,  BUTUH_PERBAIKAN, 20, 1,  MEDIUM",
                "0,  KURANG,          20, 1,  MEDIUM",
                "0,  SANGAT_KURANG,   20, 1,  MEDIUM",
                "0,  -,               19, 1,  MEDIUM",
                "0,  -,               20, 24, LOW",
                "0,  -,               20, 25, MEDIUM",
                "0,  -,               20, -,  MEDIUM",
                "1,  KURANG,          20, 1,  HIGH",
                "1,  BAIK,            19, 1,  HIGH",
                "1,  BAIK,            20, 25, HIGH",
                "0,  KURANG,          0,  1,  HIGH",
                "0,  KURANG,          0,  -,  HIGH",
                "4,  SANGAT_KURANG,   0,  99, HIGH",
            })
    void priority(@Nullable Integer gap, @Nullable String rating, int jp, @Nullable Integer months, String priority) {
        assertThat(TABLE.value(inputs(gap, rating, jp, months))).isEqualTo(priority);
    }

    @Test
    void every_combination_answers() {
        for (Integer gap : Arrays.asList(null, -1, 0, 1, 2, 4)) {
            for (String rating : Arrays.asList("BAIK", "KURANG", "X", null)) {
                for (Integer jp : Arrays.asList(null, 0, 20)) {
                    for (Integer months : Arrays.asList(null, 0, 25)) {
                        assertThat(TABLE.value(inputs(gap, rating, jp, months))).isIn("HIGH", "MEDIUM", "LOW");
                    }
                }
            }
        }
    }

    private static Map<String, @Nullable Object> inputs(
            @Nullable Integer gap, @Nullable String rating, @Nullable Integer jp, @Nullable Integer months) {
        Map<String, @Nullable Object> inputs = new HashMap<String, @Nullable Object>();
        inputs.put("gapLevel", gap);
        inputs.put("predikat", rating);
        inputs.put("jp", jp);
        inputs.put("floor", 20);
        inputs.put("monthsSinceTraining", months);
        return inputs;
    }
}
