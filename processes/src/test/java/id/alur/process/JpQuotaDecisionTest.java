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

/** Lesson hours of a year: a floor for PNS that never blocks, a cap for PPPK with its exceptions, Latsar for CPNS. */
class JpQuotaDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.on(TrainingRules.JP_QUOTA, LocalDate.of(2026, 6, 1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, level, obligation, requested, after, verdict, allowed
                "PNS,  PELAKSANA,  NONE,      5,  19,  BELOW,              true",
                "PNS,  PELAKSANA,  NONE,      5,  20,  MEETS,              true",
                "PNS,  PELAKSANA,  NONE,      900, 905, MEETS,             true",
                "PNS,  -,          NONE,      0,  0,   BELOW,              true",
                "PPPK, PELAKSANA,  NONE,      4,  23,  WITHIN_CAP,         true",
                "PPPK, PELAKSANA,  NONE,      4,  24,  AT_CAP,             true",
                "PPPK, PELAKSANA,  NONE,      5,  25,  REJECT_OVER_CAP,    false",
                "PPPK, AHLI_UTAMA, NONE,      5,  25,  REJECT_OVER_CAP,    false",
                "PPPK, PELAKSANA,  MANDATORY, 5,  25,  OVER_CAP_MANDATORY, true",
                "PPPK, UTAMA,      NONE,      5,  25,  NO_CAP,             true",
                "PPPK, MADYA,      NONE,      5,  99,  NO_CAP,             true",
                "PPPK, PRATAMA,    NONE,      5,  25,  REJECT_OVER_CAP,    false",
                "PPPK, PELAKSANA,  NONE,      0,  30,  ABOVE_CAP,          true",
                "CPNS, PELAKSANA,  LATSAR,    647, 647, CPNS,              true",
                "CPNS, PELAKSANA,  MANDATORY, 8,  8,   CPNS,               true",
                "CPNS, PELAKSANA,  NONE,      8,  8,   CPNS_LATSAR_ONLY,   false",
                "CPNS, PELAKSANA,  NONE,      0,  0,   CPNS,               true",
                "PEJABAT_NEGARA, -, NONE,     0,  0,   NOT_COVERED,        false",
                "HONORER, -,       NONE,      4,  8,   INCOMPLETE,         false",
                "-,    -,          NONE,      4,  8,   INCOMPLETE,         false",
                "PNS,  -,          NONE,      4,  -,   INCOMPLETE,         false",
                "PPPK, -,          NONE,      4,  -,   INCOMPLETE,         false",
                "CPNS, -,          OTHER,     4,  4,   INCOMPLETE,         false",
            })
    void quota(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String obligation,
            @Nullable Integer requested,
            @Nullable Integer after,
            String verdict,
            boolean allowed) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(kind, level, obligation, requested, after));
        assertThat(output).containsEntry("verdict", verdict).containsEntry("allowed", allowed);
    }

    @Test
    void every_combination_answers_with_a_reason_and_a_pns_is_never_blocked() {
        for (String kind : Arrays.asList("PNS", "CPNS", "PPPK", "PEJABAT_NEGARA", "X", null)) {
            for (String level : Arrays.asList("UTAMA", "PELAKSANA", null)) {
                for (String obligation : Arrays.asList("NONE", "MANDATORY", "LATSAR", "X", null)) {
                    for (Integer requested : Arrays.asList(0, 5, null)) {
                        for (Integer after : Arrays.asList(0, 20, 24, 25, null)) {
                            var output = TABLE.evaluate(inputs(kind, level, obligation, requested, after));
                            assertThat(String.valueOf(output.get("reason"))).startsWith("training.reason.quota.");
                            if ("PNS".equals(kind) && after != null) {
                                assertThat(output).containsEntry("allowed", true);
                            }
                        }
                    }
                }
            }
        }
    }

    private static Map<String, @Nullable Object> inputs(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String obligation,
            @Nullable Integer requested,
            @Nullable Integer after) {
        Map<String, @Nullable Object> inputs = new HashMap<String, @Nullable Object>();
        inputs.put("employeeKind", kind);
        inputs.put("postLevel", level);
        inputs.put("obligation", obligation);
        inputs.put("requestedJp", requested);
        inputs.put("jpAfter", after);
        inputs.put("floor", 20);
        inputs.put("cap", 24);
        return inputs;
    }
}
