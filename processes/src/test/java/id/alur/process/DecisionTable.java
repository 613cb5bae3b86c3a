package id.alur.process;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
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

    /** The output of the matching rule. */
    Map<String, @Nullable Object> evaluate(Map<String, @Nullable Object> inputs) {
        var result = engine.eval(dmn, decisionId, inputs);
        if (result.isLeft()) {
            throw new AssertionError(result.left().toOption().get().failure().message());
        }
        if (result.toOption().get() instanceof DmnEngine.Result hit
                && hit.value() instanceof scala.collection.Map<?, ?> output) {
            Map<String, @Nullable Object> java = new HashMap<>();
            CollectionConverters.asJava(output).forEach((name, value) -> java.put((String) name, toJava(value)));
            return java;
        }
        throw new AssertionError("No rule matches " + inputs);
    }

    private static @Nullable Object toJava(@Nullable Object value) {
        return value instanceof scala.collection.Seq<?> list ? List.copyOf(CollectionConverters.asJava(list)) : value;
    }
}
