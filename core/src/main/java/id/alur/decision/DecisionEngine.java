package id.alur.decision;

import id.alur.model.ReleasedModels;
import id.alur.process.ReleasedModel;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.dmn.Audit;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.FeelExpression;
import org.camunda.dmn.parser.ParsedDecision;
import org.camunda.dmn.parser.ParsedDecisionTable;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.dmn.parser.ParsedInput;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Asks a DMN table, in the version that holds on the day of the event, and says which rules answered. All tables are parsed and
 * checked at start; a table that Alur may not evaluate fails the start, never a person's request. Safe for many threads.
 */
@Component
public class DecisionEngine {

    private static final Duration BUDGET = Duration.ofSeconds(15);

    private final DmnEngine engine;
    private final ReleasedModels models;
    private final Map<ReleasedModel, ParsedDmn> tables = new ConcurrentHashMap<>();

    public DecisionEngine(ReleasedModels models, Clock clock) {
        this.models = models;
        engine = new DmnEngine.Builder().clock(Feel.engineClock(clock)).build();
        models.decisions().forEach(this::parsed);
    }

    /**
     * @param on the day of the event that is judged, which chooses the version of the table
     * @param inputs a value, possibly null, for every input of the table
     * @throws DecisionException when there is no such table on that day, an input is not given, or no rule matches
     */
    public DecisionResult evaluate(String decisionId, LocalDate on, Map<String, ? extends @Nullable Object> inputs) {
        ReleasedModel table = models.decision(decisionId, on)
                .orElseThrow(() -> new DecisionException("No version of " + decisionId + " holds on " + on));
        return evaluate(parsed(table), decisionId, table.version(), inputs);
    }

    private ParsedDmn parsed(ReleasedModel table) {
        return tables.computeIfAbsent(table, one -> parse(one.version(), one.id(), one.bytes()));
    }

    ParsedDmn parse(String name, String decisionId, byte[] dmn) {
        return TimeBudget.within(BUDGET.multipliedBy(5), name, () -> {
            var parsed = engine.parse(new ByteArrayInputStream(dmn));
            if (parsed.isLeft()) {
                throw new FeelRefusedException(
                        name + ": " + parsed.left().toOption().get().message());
            }
            ParsedDmn model = parsed.toOption().get();
            if (!model.decisionsById().contains(decisionId)) {
                throw new FeelRefusedException(name + " holds no decision " + decisionId);
            }
            FeelRefusedException.unlessAllowed(model.decisions(), name);
            return model;
        });
    }

    DecisionResult evaluate(
            ParsedDmn model, String decisionId, String ruleSet, Map<String, ? extends @Nullable Object> inputs) {
        ParsedDecision decision = model.decisionsById().apply(decisionId);
        requireInputs(decision, ruleSet, inputs);
        Map<String, Object> values = java(PlainValues.context(inputs));
        var result = TimeBudget.within(BUDGET, ruleSet, () -> engine.eval(model, decisionId, values));
        if (result.isLeft()) {
            throw new DecisionException(
                    ruleSet + ": " + result.left().toOption().get().failure().message());
        }
        DmnEngine.EvalResult answer = result.toOption().get();
        boolean isTable = decision.logic() instanceof ParsedDecisionTable;
        if (answer.isNil() || (isTable && matchedRules(answer, decisionId).isEmpty())) {
            throw new DecisionException(ruleSet + ": no rule matches; the table has a hole");
        }
        return new DecisionResult(
                decisionId,
                ruleSet,
                new HashMap<>(inputs),
                withRequired(decision)
                        .flatMap(part -> matchedRules(answer, part.id()).stream())
                        .toList(),
                PlainValues.out(answer.value()));
    }

    /** The decisions this one asks first, then the decision itself. */
    private static Stream<ParsedDecision> withRequired(ParsedDecision decision) {
        return Stream.concat(
                CollectionConverters.asJavaCollection(decision.requiredDecisions()).stream()
                        .flatMap(DecisionEngine::withRequired)
                        .distinct(),
                Stream.of(decision));
    }

    /** FEEL takes a name it does not know for null, so a misspelt input would silently match the rule for missing data. */
    private static void requireInputs(
            ParsedDecision decision, String ruleSet, Map<String, ? extends @Nullable Object> inputs) {
        Set<String> answered =
                withRequired(decision).map(ParsedDecision::resultName).collect(Collectors.toSet());
        List<String> missing = withRequired(decision)
                .flatMap(DecisionEngine::inputNames)
                .distinct()
                .filter(name -> !inputs.containsKey(name) && !answered.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new DecisionException(ruleSet + ": inputs not given: " + missing);
        }
    }

    private static Stream<String> inputNames(ParsedDecision decision) {
        List<String> names = new ArrayList<>();
        if (decision.logic() instanceof ParsedDecisionTable table) {
            for (ParsedInput input : CollectionConverters.asJava(table.inputs())) {
                if (input.expression() instanceof FeelExpression feel
                        && feel.expression().expression() instanceof Ref reference) {
                    names.add(reference.names().head());
                }
            }
        }
        return names.stream();
    }

    private static List<String> matchedRules(DmnEngine.EvalResult answer, String decisionId) {
        List<String> matched = new ArrayList<>();
        for (Audit.AuditLogEntry entry :
                CollectionConverters.asJava(answer.auditLog().entries())) {
            if (entry.id().equals(decisionId) && entry.result() instanceof Audit.DecisionTableEvaluationResult table) {
                for (Audit.EvaluatedRule rule : CollectionConverters.asJava(table.matchedRules())) {
                    matched.add(rule.rule().id());
                }
            }
        }
        return matched;
    }

    /** The engine's signature knows no null marks; it takes null values. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> java(Map<String, @Nullable Object> values) {
        return values;
    }
}
