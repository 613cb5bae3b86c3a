package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides a training: every row of the agency's table, its edges, and no hole in between. */
class TrainingRouteDecisionTest {

    private static final long LIMIT = 10_000_000;
    private static final Set<String> STAGES = Set.of("SUPERIOR", "OPD_HEAD", "BKPSDM", "BKPSDM_HEAD", "SEKDA", "MAYOR");

    private static final DecisionTable TABLE =
            DecisionTable.of(ProcessResources.ruleSet(TrainingRequestProcess.Decisions.ROUTE, LocalDate.of(2026, 6, 1))
                    .orElseThrow());

    /** The agency's table (local policy; PP 11/2017 Ps 203-210 for Sekda and mayor), row by row. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // class, place, days, cost, stages, notes
                "TUGAS_BELAJAR, IN_CITY,         -,   -,        SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, SERVICE_BOND",
                "TUGAS_BELAJAR, OUT_OF_PROVINCE, 700, 90000000, SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, SERVICE_BOND",
                "TUGAS_BELAJAR, ABROAD,          700, 0,        SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, KEMENDAGRI_PERMIT SERVICE_BOND",
                "KLASIKAL,      ABROAD,          2,   0,        SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, KEMENDAGRI_PERMIT",
                "NONKLASIKAL,   ABROAD,          2,   0,        SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, KEMENDAGRI_PERMIT",
                "LEADERSHIP,    ABROAD,          20,  90000000, SUPERIOR OPD_HEAD BKPSDM SEKDA MAYOR, KEMENDAGRI_PERMIT",
                "LEADERSHIP,    IN_CITY,         90,  22945000, SUPERIOR OPD_HEAD BKPSDM SEKDA,       -",
                "LEADERSHIP,    OUT_OF_PROVINCE, 3,   0,        SUPERIOR OPD_HEAD BKPSDM SEKDA,       -",
                "KLASIKAL,      IN_CITY,         6,   0,        SUPERIOR OPD_HEAD BKPSDM_HEAD SEKDA,  -",
                "KLASIKAL,      IN_PROVINCE,     6,   90000000, SUPERIOR OPD_HEAD BKPSDM_HEAD SEKDA,  -",
                "KLASIKAL,      OUT_OF_PROVINCE, 2,   1000000,  SUPERIOR OPD_HEAD BKPSDM_HEAD SEKDA,  -",
                "KLASIKAL,      IN_PROVINCE,     5,   10000001, SUPERIOR OPD_HEAD BKPSDM_HEAD,        -",
                "KLASIKAL,      IN_PROVINCE,     5,   10000000, SUPERIOR OPD_HEAD BKPSDM,             -",
                "KLASIKAL,      ONLINE,          0,   0,        SUPERIOR OPD_HEAD BKPSDM,             -",
                "KLASIKAL,      IN_CITY,         1,   0,        SUPERIOR OPD_HEAD BKPSDM,             -",
                "NONKLASIKAL,   ONLINE,          0,   0,        SUPERIOR,                             -",
                "NONKLASIKAL,   IN_CITY,         1,   0,        SUPERIOR,                             -",
                "NONKLASIKAL,   OUT_OF_PROVINCE, 30,  0,        SUPERIOR,                             -",
                "NONKLASIKAL,   IN_CITY,         5,   1,        SUPERIOR OPD_HEAD BKPSDM,             -",
                "NONKLASIKAL,   IN_CITY,         5,   10000001, SUPERIOR OPD_HEAD BKPSDM_HEAD,        -",
                "NONKLASIKAL,   IN_CITY,         6,   1,        SUPERIOR OPD_HEAD BKPSDM_HEAD SEKDA,  -",
            })
    void route(
            String type,
            String place,
            @Nullable Integer days,
            @Nullable Long cost,
            String stages,
            @Nullable String notes) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, place, days, cost));
        assertThat(output.get("stages")).isEqualTo(List.of(stages.split(" ")));
        assertThat(output.get("supported")).isEqualTo(true);
        assertThat(output.get("notes")).isEqualTo(notes == null ? List.of() : List.of(notes.split(" ")));
    }

    @Test
    void a_request_of_february_keeps_the_table_that_stopped_at_the_field_of_bkpsdm() {
        DecisionTable february = DecisionTable.of(
                ProcessResources.ruleSet(TrainingRequestProcess.Decisions.ROUTE, LocalDate.of(2026, 2, 28))
                        .orElseThrow());
        assertThat(february.evaluate(inputs("LEADERSHIP", "IN_CITY", 90, 1L)).get("supported"))
                .isEqualTo(false);
        assertThat(february.evaluate(inputs("KLASIKAL", "IN_CITY", 5, LIMIT)).get("stages"))
                .isEqualTo(List.of("SUPERIOR", "OPD_HEAD", "BKPSDM"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,             IN_CITY,   3, 0",
                "SEMINAR,       IN_CITY,   3, 0",
                "KLASIKAL,     -,         3, 0",
                "KLASIKAL,     ELSEWHERE, 3, 0",
                "NONKLASIKAL, ELSEWHERE, 3, 0",
                "KLASIKAL,     IN_CITY,   -, 0",
                "KLASIKAL,     IN_CITY,   -1, 0",
                "KLASIKAL,     IN_CITY,   3, -",
                "KLASIKAL,     IN_CITY,   3, -1",
                "NONKLASIKAL, IN_CITY,   3, -",
                "NONKLASIKAL, IN_CITY,   -, 0",
                "SEMINAR,       ABROAD,    3, 0",
                "-,             ABROAD,    3, 0",
                "TUGAS_BELAJAR, ELSEWHERE, 3, 0",
                "LEADERSHIP,    -,         3, 0",
                "KLASIKAL,      OUT_OF_PROVINCE, -, 0",
                "KLASIKAL,      OUT_OF_PROVINCE, 2, -1",
                "KLASIKAL,      IN_CITY,   6, -",
            })
    void unknown_or_missing_data_is_refused_and_never_approved_by_fewer(
            @Nullable String type, @Nullable String place, @Nullable Integer days, @Nullable Long cost) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, place, days, cost));
        assertThat(output.get("supported")).isEqualTo(false);
        assertThat(output.get("stages")).isEqualTo(List.of());
        assertThat(output.get("reason")).isEqualTo("training.reason.route.incomplete");
    }

    @Test
    void the_table_has_no_hole_and_a_refusal_always_has_a_reason() {
        for (String type : Arrays.asList("TUGAS_BELAJAR", "LEADERSHIP", "KLASIKAL", "NONKLASIKAL", "X", null)) {
            for (String place :
                    Arrays.asList("ONLINE", "IN_CITY", "IN_PROVINCE", "OUT_OF_PROVINCE", "ABROAD", "X", null)) {
                for (Integer days : Arrays.asList(null, -1, 0, 1, 5, 6, 400)) {
                    for (Long cost : Arrays.asList(null, -1L, 0L, 1L, LIMIT, LIMIT + 1)) {
                        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(type, place, days, cost));
                        assertThat(output).containsKeys("stages", "supported", "reason", "informed", "notes");
                        boolean supported = Boolean.TRUE.equals(output.get("supported"));
                        assertThat(String.valueOf(output.get("reason")))
                                .satisfies(reason ->
                                        assertThat("null".equals(reason)).isEqualTo(supported));
                        if (supported) {
                            assertThat(STAGES).containsAll(stages(output)).isNotEmpty();
                            assertThat(stages(output)).startsWith("SUPERIOR");
                        }
                    }
                }
            }
        }
    }

    @Test
    void bkpsdm_is_informed_when_it_does_not_decide() {
        assertThat(TABLE.evaluate(inputs("NONKLASIKAL", "IN_CITY", 2, 0L)).get("informed"))
                .isEqualTo(List.of("BKPSDM"));
        assertThat(TABLE.evaluate(inputs("KLASIKAL", "IN_CITY", 2, 0L)).get("informed"))
                .isEqualTo(List.of());
    }

    @Test
    void decision_id_is_the_file_name_and_its_name_has_no_hyphen() {
        var decision = TABLE.dmn().decisionsById().apply(TrainingRequestProcess.Decisions.ROUTE);
        assertThat(decision.name()).isEqualTo("Training route").doesNotContain("-");
    }

    @SuppressWarnings("unchecked") // the table writes a list of texts
    private static List<String> stages(Map<String, @Nullable Object> output) {
        return (List<String>) Objects.requireNonNull(output.get("stages"));
    }

    private static Map<String, @Nullable Object> inputs(
            @Nullable String type, @Nullable String place, @Nullable Integer days, @Nullable Long cost) {
        Map<String, @Nullable Object> inputs = new HashMap<String, @Nullable Object>();
        inputs.put("trainingClass", type);
        inputs.put("place", place);
        inputs.put("days", days);
        inputs.put("cost", cost);
        inputs.put("costLimit", LIMIT);
        return inputs;
    }
}
