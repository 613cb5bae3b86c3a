package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Product;

/**
 * FEEL in models, decisions and forms is made of comparisons, constants and names only: no function, no Java, no loop
 * (Camunda security notice 64). A new construct is allowed here first, by somebody who has thought about it.
 */
class FeelAllowListTest {

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

    private static final Pattern HIDE = Pattern.compile("\"hide\"\\s*:\\s*\"=((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ENTRY =
            Pattern.compile("<(inputEntry|outputEntry|inputExpression)[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    static Stream<ProcessResource> resources() {
        return ProcessResources.all().stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void only_allowed_constructs(ProcessResource resource) {
        Set<String> used = new TreeSet<>();
        switch (resource.kind()) {
            case MODEL -> Model.of(resource).expressions().forEach(text -> collect(feel.parseExpression(text), used));
            case FORM ->
                HIDE.matcher(resource.text())
                        .results()
                        .forEach(match ->
                                collect(feel.parseExpression(match.group(1).replace("\\\"", "\"")), used));
            case DECISION ->
                ENTRY.matcher(resource.text()).results().forEach(match -> {
                    String text = unescape(match.group(2));
                    collect(
                            "inputEntry".equals(match.group(1))
                                    ? feel.parseUnaryTests(text)
                                    : feel.parseExpression(text),
                            used);
                });
        }
        assertThat(used).isSubsetOf(ALLOWED);
    }

    private static void collect(ParseResult parsed, Set<String> into) {
        assertThat(parsed.isSuccess())
                .as(() -> parsed.isSuccess() ? "" : parsed.failure().message())
                .isTrue();
        visit(parsed.parsedExpression().expression(), into);
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
