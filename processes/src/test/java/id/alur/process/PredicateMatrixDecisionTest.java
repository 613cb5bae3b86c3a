package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The predicate of a rating of results and one of behaviour (PermenPANRB 6/2022): nine cells by code, and the errors of other systems. */
class PredicateMatrixDecisionTest {

    /** From the best to the worst. */
    private static final List<String> CODES = List.of("DI_ATAS", "SESUAI", "DI_BAWAH");

    private static final DecisionTable TABLE =
            DecisionTable.on(AppraisalEmployeeProcess.Decisions.PREDICATE, LocalDate.of(2026, 12, 31));

    /** Golden cells (domain dossier B.3); the number is the quadrant of SIASN. */
    @ParameterizedTest
    @CsvSource({
        "DI_ATAS,  DI_ATAS,  SANGAT_BAIK,     1",
        "DI_ATAS,  SESUAI,   BAIK,            2",
        "DI_ATAS,  DI_BAWAH, KURANG,          4",
        "SESUAI,   DI_ATAS,  BAIK,            2",
        "SESUAI,   SESUAI,   BAIK,            2",
        "SESUAI,   DI_BAWAH, KURANG,          4",
        "DI_BAWAH, DI_ATAS,  BUTUH_PERBAIKAN, 3",
        "DI_BAWAH, SESUAI,   BUTUH_PERBAIKAN, 3",
        "DI_BAWAH, DI_BAWAH, SANGAT_KURANG,   5",
    })
    void each_cell(String result, String behaviour, String predicate, int quadrant) {
        Map<String, @Nullable Object> output = TABLE.evaluate(inputs(result, behaviour));
        assertThat(output.get("predicate")).isEqualTo(predicate);
        assertThat(quadrant(result, behaviour)).isEqualTo(quadrant);
    }

    /** Seen: a matrix without the cell (SESUAI, DI_ATAS), whose employees got nothing. */
    @Test
    void every_pair_of_codes_has_its_one_cell() {
        List<Integer> quadrants = new ArrayList<>();
        CODES.forEach(result -> CODES.forEach(behaviour -> quadrants.add(quadrant(result, behaviour))));
        assertThat(quadrants).containsExactly(1, 2, 4, 2, 2, 4, 3, 3, 5);
    }

    /** Seen: {@code max(result, behaviour)}, which makes misconduct a mere need of improvement. */
    @Test
    void bad_behaviour_with_good_results_is_worse_than_bad_results_with_good_behaviour() {
        assertThat(quadrant("DI_ATAS", "DI_BAWAH")).isEqualTo(4).isGreaterThan(quadrant("DI_BAWAH", "DI_ATAS"));
        assertThat(quadrant("SESUAI", "DI_BAWAH")).isEqualTo(4).isGreaterThan(quadrant("DI_BAWAH", "SESUAI"));
    }

    /** Seen: {@code x == "a" || "sesuai"}, true whatever x is, so that nobody's behaviour was ever below. */
    @Test
    void below_is_never_taken_for_as_expected_and_better_never_makes_the_predicate_worse() {
        for (String other : CODES) {
            assertThat(quadrant(other, "DI_BAWAH")).isGreaterThan(quadrant(other, "SESUAI"));
            assertThat(quadrant("DI_BAWAH", other)).isGreaterThan(quadrant("SESUAI", other));
            assertThat(quadrant(other, "SESUAI")).isGreaterThanOrEqualTo(quadrant(other, "DI_ATAS"));
            assertThat(quadrant("SESUAI", other)).isGreaterThanOrEqualTo(quadrant("DI_ATAS", other));
        }
    }

    /** Seen: labels compared, one written 'dibawah' and the other 'di bawah'. Here nothing but a code is an answer, and nothing is guessed. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DI_ATAS, dibawah",
                "DI_ATAS, di bawah",
                "DI_ATAS, DI BAWAH",
                "DI_ATAS, di_bawah",
                "Di Bawah Ekspektasi, SESUAI",
                "3, 3",
                "DI_ATAS, -",
                "-, SESUAI"
            })
    void a_label_is_no_code_and_gives_no_predicate(@Nullable String result, @Nullable String behaviour) {
        assertThatThrownBy(() -> TABLE.evaluate(inputs(result, behaviour)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No rule matches");
    }

    @Test
    void it_holds_since_the_regulation_and_not_before() {
        String id = AppraisalEmployeeProcess.Decisions.PREDICATE;
        assertThat(ProcessResources.ruleSet(id, LocalDate.of(2022, 2, 3))).isPresent();
        assertThat(ProcessResources.ruleSet(id, LocalDate.of(2021, 12, 31))).isEmpty();
    }

    private static int quadrant(String result, String behaviour) {
        Object quadrant = TABLE.evaluate(inputs(result, behaviour)).get("quadrant");
        return new BigDecimal(String.valueOf(quadrant)).intValueExact();
    }

    private static Map<String, @Nullable Object> inputs(@Nullable String result, @Nullable String behaviour) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("result", result);
        inputs.put("behaviour", behaviour);
        return inputs;
    }
}
