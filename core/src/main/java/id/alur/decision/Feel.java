package id.alur.decision;

import id.alur.process.check.FeelAllowList;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** FEEL expressions of forms and models: checked against the allow-list once, evaluated on plain data within a time budget. */
@Component
public class Feel {

    /** Of the clock on the wall: an expression takes microseconds, but a machine may be busy with other things for a second. */
    private static final Duration BUDGET = Duration.ofSeconds(5);
    /** Expressions come from released models only; the bound is for the studio, where people try. */
    private static final int MAX_CACHED = 10_000;

    private final FeelEngineApi engine;
    private final Map<String, ParsedExpression> checked = new ConcurrentHashMap<>();

    public Feel(Clock clock) {
        engine = FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withClock(engineClock(clock))
                .build();
    }

    /**
     * Refuses what may not be evaluated.
     *
     * @param expression with or without the leading {@code =}
     * @throws FeelRefusedException with the reason
     */
    public void check(String expression) {
        parse(expression);
    }

    /** Whether the expression is true; null and everything that is no boolean count as not true. */
    public boolean isTrue(String expression, Map<String, ? extends @Nullable Object> context) {
        return Boolean.TRUE.equals(evaluate(expression, context));
    }

    /**
     * The value as plain Java: text, boolean, BigDecimal, java.time, List, Map or null. A name that the context lacks is null.
     *
     * @throws FeelRefusedException when the expression is not allowed, fails or takes too long
     */
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        ParsedExpression parsed = parse(expression);
        Map<String, @Nullable Object> values = PlainValues.context(context);
        EvaluationResult result = TimeBudget.within(BUDGET, expression, () -> engine.evaluate(parsed, java(values)));
        if (result.isFailure()) {
            throw new FeelRefusedException(expression + ": " + result.failure().message());
        }
        return PlainValues.out(result.result());
    }

    private ParsedExpression parse(String expression) {
        ParsedExpression known = checked.get(expression);
        if (known != null) {
            return known;
        }
        String text = expression.startsWith("=") ? expression.substring(1).strip() : expression.strip();
        FeelAllowList.unreadable(text).ifPresent(why -> {
            throw new FeelRefusedException(why + ": " + text);
        });
        ParseResult result = TimeBudget.within(BUDGET, text, () -> engine.parseExpression(text));
        if (result.isFailure()) {
            throw new FeelRefusedException(text + ": " + result.failure().message());
        }
        FeelRefusedException.unlessAllowed(result.parsedExpression(), text);
        if (checked.size() < MAX_CACHED) {
            checked.put(expression, result.parsedExpression());
        }
        return result.parsedExpression();
    }

    static FeelEngineClock engineClock(Clock clock) {
        return new FeelEngineClock() {
            @Override
            public ZonedDateTime getCurrentTime() {
                return ZonedDateTime.now(clock);
            }
        };
    }

    /** The engine's signature knows no null marks; it takes null values. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> java(Map<String, @Nullable Object> values) {
        return values;
    }
}
