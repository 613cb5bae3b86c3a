package id.alur.process;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Evaluates a rule set with the library that runs inside the engine, too. */
record DecisionTable(DmnEngine engine, ParsedDmn dmn, String decisionId) {

    static DecisionTable of(RuleSet ruleSet) {
        DmnEngine engine = new DmnEngine.Builder().build();
        var parsed = engine.parse(new ByteArrayInputStream(ruleSet.resource().bytes()));
        if (parsed.isLeft()) {
            throw new AssertionError(parsed.left().toOption().get().message());
        }
        return new DecisionTable(engine, parsed.toOption().get(), ruleSet.decisionId());
    }

    /** The outputs of the matching rule of a table with several outputs. */
    @SuppressWarnings("unchecked") // names of outputs are texts
    Map<String, @Nullable Object> evaluate(Map<String, @Nullable Object> inputs) {
        if (value(inputs) instanceof Map<?, ?> outputs) {
            return (Map<String, @Nullable Object>) outputs;
        }
        throw new AssertionError("Not one rule with several outputs matches " + inputs);
    }

    /** What the table answers, whatever its hit policy. */
    Object value(Map<String, @Nullable Object> inputs) {
        var result = engine.eval(dmn, decisionId, inputs);
        if (result.isLeft()) {
            throw new AssertionError(result.left().toOption().get().failure().message());
        }
        Object value = result.toOption().get() instanceof DmnEngine.Result hit ? toJava(hit.value()) : null;
        if (value == null) {
            throw new AssertionError("No rule matches " + inputs);
        }
        return value;
    }

    /** The version that holds on the day. */
    static DecisionTable on(String decisionId, LocalDate day) {
        return of(ProcessResources.ruleSet(decisionId, day).orElseThrow());
    }

    private static @Nullable Object toJava(@Nullable Object value) {
        return switch (value) {
            case scala.collection.Map<?, ?> map -> {
                Map<Object, @Nullable Object> java = new HashMap<>();
                CollectionConverters.asJava(map).forEach((name, entry) -> java.put(name, toJava(entry)));
                yield java;
            }
            case scala.collection.Seq<?> list ->
                CollectionConverters.asJava(list).stream()
                        .map(DecisionTable::toJava)
                        .toList();
            case null, default -> value;
        };
    }
}
