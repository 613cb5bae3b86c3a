package id.alur.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    private final Feel feel = new Feel(Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneId.of("Asia/Jakarta")));

    @Test
    void conditions_of_forms_are_evaluated_on_the_data_entered_so_far() {
        assertThat(feel.isTrue("=outcome != \"APPROVED\"", Map.of("outcome", "REJECTED")))
                .isTrue();
        assertThat(feel.isTrue("=outcome != \"APPROVED\"", Map.of("outcome", "APPROVED")))
                .isFalse();
        assertThat(feel.isTrue("=outcome != \"APPROVED\"", Map.of())).isTrue();
        assertThat(feel.isTrue("=cost > 5000000 and not(abroad)", Map.of("cost", 6_000_000, "abroad", false)))
                .isTrue();
        assertThat(feel.isTrue("=list contains(tags, \"b\")", Map.of("tags", List.of("a", "b"))))
                .isTrue();
        assertThat(feel.isTrue("=person.age in [18..60]", Map.of("person", Map.of("age", 20))))
                .isTrue();
        assertThat(feel.isTrue("=startsOn < today()", Map.of("startsOn", LocalDate.of(2026, 11, 20))))
                .isTrue();
    }

    @Test
    void values_come_back_as_plain_java() {
        assertThat(feel.evaluate("=a + 1", Map.of("a", 2))).isEqualTo(new BigDecimal("3"));
        assertThat(feel.evaluate("=[{label: \"x\", value: 1}]", Map.of()))
                .isEqualTo(List.of(Map.of("label", "x", "value", BigDecimal.ONE)));
        assertThat(feel.evaluate("=missing", Map.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\"}}",
                "={f: function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}}.f(1)",
                "=\"\".getClass().forName(\"java.lang.Runtime\")",
                "=a.getClass()",
                "={f: function(x) x}.f(1)",
                "=(function(x) x + 1)(2)",
                "=for i in 1..1000000000 return i",
                "=some x in a satisfies some y in a satisfies x = y",
                "=a[item > 1]",
                "=2 ** 1000000000",
                "=matches(a, \"(x+)+y\")",
                "=replace(a, \"(x+)+y\", \"\")",
                "=split(a, \"(x+)+y\")",
                "=round up(a, 2000000000)",
                "=round up(a, b)",
                "=decimal(a, 2000000000)",
                "=string(number(\"1e999999999\"))",
                "=get value(a, \"class\")",
                "=from json(a)",
                "=sort(a, function(x, y) x < y)",
                "=unknown function(1)",
                "=1 +",
                "=((((((((((((((1))))))))))))))"
            })
    void what_is_outside_the_allow_list_is_refused_before_it_is_evaluated(String attack) {
        assertThatThrownBy(() -> feel.check(attack)).isInstanceOf(FeelRefusedException.class);
    }

    @Test
    void an_expression_of_many_characters_is_refused_before_it_is_parsed() {
        assertThatThrownBy(() -> feel.check("=" + "a+".repeat(2000) + "a"))
                .isInstanceOf(FeelRefusedException.class)
                .hasMessageContaining("2000");
        assertThatThrownBy(() -> feel.check("=" + "if a then ".repeat(150) + "1" + " else 2".repeat(150)))
                .isInstanceOf(FeelRefusedException.class);
    }

    @Test
    void objects_with_methods_never_reach_an_expression() {
        assertThatThrownBy(() -> feel.evaluate("=a.x", Map.of("a", new StringBuilder())))
                .isInstanceOf(FeelRefusedException.class)
                .hasMessageContaining("StringBuilder");
        assertThatThrownBy(() -> feel.evaluate("=a + 1", Map.of("a", new BigDecimal("1e999999"))))
                .isInstanceOf(FeelRefusedException.class);
    }
}
