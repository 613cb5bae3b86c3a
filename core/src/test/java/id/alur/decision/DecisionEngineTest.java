package id.alur.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.model.ReleasedModels;
import id.alur.model.ShippedModels;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionEngineTest {

    private final DecisionEngine engine =
            new DecisionEngine(new ReleasedModels(List.of(new ShippedModels())), Clock.systemUTC());

    @Test
    void the_answer_names_the_rules_that_gave_it() {
        DecisionResult evaluation = ask("UNIQUE", Map.of("days", 3));
        assertThat(evaluation.texts("stages")).containsExactly("A", "B");
        assertThat(evaluation.flag("supported")).isTrue();
        assertThat(evaluation.output("limit")).isEqualTo(new BigDecimal("5000000"));
        assertThat(evaluation.matchedRules()).containsExactly("Rule_Short");
        assertThat(evaluation.ruleSet()).isEqualTo("example.2026-01-01");
    }

    @Test
    void a_collecting_table_gives_the_list_of_all_answers() {
        DecisionResult evaluation = ask("COLLECT", Map.of("days", 5));
        assertThat(evaluation.matchedRules()).containsExactly("Rule_Short", "Rule_Five");
        assertThat(evaluation.output()).isInstanceOf(List.class);
        assertThat((List<?>) evaluation.output()).hasSize(2);
    }

    @Test
    void a_hole_in_the_table_is_an_error_and_never_a_silent_null() {
        for (String policy : List.of("UNIQUE", "FIRST", "COLLECT")) {
            assertThatThrownBy(() -> ask(policy, Map.of("days", 9)))
                    .isInstanceOf(DecisionException.class)
                    .hasMessageContaining("hole");
        }
    }

    @Test
    void two_rules_of_a_unique_table_that_match_are_an_error() {
        assertThatThrownBy(() -> ask("UNIQUE", Map.of("days", 5))).isInstanceOf(DecisionException.class);
    }

    @Test
    void an_input_that_is_not_given_is_an_error_but_may_be_null() {
        assertThatThrownBy(() -> ask("FIRST", Map.of("dayz", 3)))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("days");
        Map<String, @Nullable Object> unknown = new HashMap<>();
        unknown.put("days", null);
        assertThatThrownBy(() -> ask("FIRST", unknown))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("hole");
    }

    @Test
    void a_table_that_calls_code_is_refused_when_it_is_read() {
        String attack = table("FIRST")
                .replace(
                        "5000000",
                        "{f: function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}}.f(1)");
        assertThatThrownBy(() -> parse(attack)).isInstanceOf(FeelRefusedException.class);
        assertThatThrownBy(() -> parse(table("FIRST").replace("[1..5]", "matches(?, \"(x+)+y\")")))
                .isInstanceOf(FeelRefusedException.class);
        assertThatThrownBy(() -> parse(table("FIRST").replace("[1..5]", "[1..")))
                .isInstanceOf(FeelRefusedException.class);
        assertThatThrownBy(() -> parse("<x/>")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void every_rule_set_of_the_processes_can_be_asked() {
        DecisionResult evaluation = engine.evaluate(
                "training-route",
                LocalDate.of(2026, 11, 21),
                Map.of(
                        "trainingClass",
                        "KLASIKAL",
                        "place",
                        "IN_CITY",
                        "days",
                        3,
                        "cost",
                        1_000_000,
                        "costLimit",
                        5_000_000));
        assertThat(evaluation.matchedRules()).containsExactly("Rule_WithinLimit");
        assertThat(evaluation.texts("stages")).containsExactly("SUPERIOR", "OPD_HEAD", "BKPSDM");
        assertThat(evaluation.output("reason")).isNull();
    }

    @Test
    void a_date_before_the_first_version_has_no_rule() {
        assertThatThrownBy(() -> engine.evaluate("training-route", LocalDate.of(1990, 1, 1), Map.of()))
                .isInstanceOf(DecisionException.class);
        assertThatThrownBy(() -> engine.evaluate("no-such-table", LocalDate.of(2026, 1, 1), Map.of()))
                .isInstanceOf(DecisionException.class);
    }

    @Test
    void many_threads_may_ask_at_once() {
        ParsedDmn model = parse(table("FIRST"));
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> engine.evaluate(model, "example", "x", Map.of("days", i % 5 + 1)))
                        .allMatch(evaluation -> evaluation.matchedRules().equals(List.of("Rule_Short"))))
                .isTrue();
    }

    private DecisionResult ask(String hitPolicy, Map<String, ? extends @Nullable Object> inputs) {
        return engine.evaluate(parse(table(hitPolicy)), "example", "example.2026-01-01", inputs);
    }

    private ParsedDmn parse(String dmn) {
        return engine.parse("example", "example", dmn.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String hitPolicy) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="example" name="Example">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="i1"><inputExpression id="ie1" typeRef="number"><text>days</text></inputExpression></input>
                      <output id="o1" name="stages" /><output id="o2" name="supported" /><output id="o3" name="limit" />
                      <rule id="Rule_Short">
                        <inputEntry id="e1"><text>[1..5]</text></inputEntry>
                        <outputEntry id="r1"><text>["A", "B"]</text></outputEntry>
                        <outputEntry id="r2"><text>true</text></outputEntry>
                        <outputEntry id="r3"><text>5000000</text></outputEntry>
                      </rule>
                      <rule id="Rule_Five">
                        <inputEntry id="e2"><text>5</text></inputEntry>
                        <outputEntry id="s1"><text>[]</text></outputEntry>
                        <outputEntry id="s2"><text>false</text></outputEntry>
                        <outputEntry id="s3"><text>null</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(hitPolicy);
    }
}
