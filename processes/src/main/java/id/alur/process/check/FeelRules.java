package id.alur.process.check;

import id.alur.process.ReleasedModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import scala.Product;

/**
 * FEEL in models, decisions and forms is made of comparisons, constants and names only: no function, no Java, no loop
 * (Camunda security notice 64). A new construct is allowed here first, by somebody who has thought about it.
 */
final class FeelRules {

    private static final Set<String> ALLOWED = Set.of(
            "Ref",
            "ConstNull",
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstList",
            "ConstInputValue",
            "ConstRange",
            "InputInRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Not",
            "In",
            "Conjunction",
            "Disjunction",
            "AtLeastOne",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "UnaryTestExpression");

    private static final Pattern ENTRY =
            Pattern.compile("<(inputEntry|outputEntry|inputExpression)[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    void checkTable(ReleasedModel table, Findings findings) {
        ENTRY.matcher(table.text()).results().forEach(match -> {
            String text = unescape(match.group(2));
            check(
                    text,
                    "inputEntry".equals(match.group(1)) ? feel.parseUnaryTests(text) : feel.parseExpression(text),
                    Set.of(),
                    null,
                    findings);
        });
    }

    /** What the engine evaluates may join texts too: a candidate group is made of its kind and an id. */
    void checkModelExpression(String text, Findings findings) {
        check(text, feel.parseExpression(text), Set.of("Addition"), null, findings);
    }

    void checkExpression(String text, @Nullable String element, Findings findings) {
        check(text, feel.parseExpression(text), Set.of(), element, findings);
    }

    private static void check(
            String text, ParseResult parsed, Set<String> besides, @Nullable String element, Findings findings) {
        if (!parsed.isSuccess()) {
            findings.error(element, "feel-unreadable", text);
            return;
        }
        Set<String> used = new TreeSet<>();
        visit(parsed.parsedExpression().expression(), used);
        used.removeAll(ALLOWED);
        used.removeAll(besides);
        if (!used.isEmpty()) {
            findings.error(element, "feel-construct", text, String.join(", ", used));
        }
    }

    private static void visit(Object node, Set<String> into) {
        if (node instanceof scala.collection.Iterable<?> items) {
            items.foreach(item -> {
                visit(item, into);
                return null;
            });
        } else if (node instanceof Product product
                && node.getClass().getName().startsWith("org.camunda.feel.syntaxtree.")) {
            into.add(product.productPrefix());
            product.productIterator().foreach(child -> {
                visit(child, into);
                return null;
            });
        }
    }

    private static String unescape(String xml) {
        return xml.replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .strip();
    }
}
