package id.alur.process.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.dmn.parser.EmptyExpression;
import org.camunda.dmn.parser.ExpressionFailure;
import org.camunda.dmn.parser.ParsedDecision;
import org.camunda.dmn.parser.ParsedDecisionTable;
import org.camunda.dmn.parser.ParsedLiteralExpression;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;

/**
 * What an expression may be made of, once for the models that are released and for what Alur evaluates by itself. FEEL of the versions at
 * hand can be led to run code (Camunda security notice 64, fixed only in releases that the public registry does not carry), and process
 * owners write FEEL, so an expression is walked and everything not named here is refused: own functions, Java functions, functions called
 * on a value, loops, powers, regular expressions and anything whose cost its length does not bound. Widening the list needs a test with it.
 */
@SuppressWarnings("ImmutableEnumChecker") // The sets are copies that nothing changes.
public enum FeelAllowList {
    /** Tables, forms and conditions of released models: comparisons, constants and names only. */
    RELEASED(words("ParsedExpression UnaryTestExpression AtLeastOne Disjunction Conjunction Not In"
            + " Equal LessThan LessOrEqual GreaterThan GreaterOrEqual"
            + " InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange ConstInputValue"
            + " ConstNull ConstBool ConstNumber ConstString ConstList"
            + " ConstRange ClosedConstRangeBoundary OpenConstRangeBoundary Ref")),

    /** What the engine evaluates may join texts too: a candidate group is made of its kind and an id. */
    ENGINE(with(RELEASED.shapes, "Addition")),

    /** What may be evaluated in this process, behind a time budget: more arithmetic, and functions whose cost is bounded. */
    EVALUATED(with(
            ENGINE.shapes,
            "If InstanceOf Subtraction Multiplication Division ArithmeticNegation"
                    + " ConstContext ConstDate ConstTime ConstLocalTime"
                    + " ConstDateTime ConstLocalDateTime ConstDayTimeDuration ConstYearMonthDuration"
                    + " PathExpression FunctionInvocation PositionalFunctionParameters"));

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 12;
    private static final int MAX_SCALE = 10;

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "is defined",
            "get or else",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "substring",
            "is empty",
            "list contains",
            "count",
            "sum",
            "min",
            "max",
            "mean",
            "all",
            "any",
            "abs",
            "modulo",
            "even",
            "odd",
            "date",
            "duration",
            "years and months duration",
            "day of week",
            "last day of month",
            "today");

    /** Their second argument is a number of digits, which could ask for gigabytes: only a small constant will do. */
    private static final Set<String> ROUNDINGS =
            Set.of("floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private final Set<String> shapes;

    FeelAllowList(Set<String> shapes) {
        this.shapes = shapes;
    }

    /** Before parsing: the parser itself must not be the target. @return what is wrong with the text */
    public static Optional<String> unreadable(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of("longer than " + MAX_LENGTH + " characters");
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0 && ++depth > MAX_DEPTH) {
                return Optional.of("nested deeper than " + MAX_DEPTH);
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return Optional.empty();
    }

    /**
     * Walks a parsed expression, or a parsed decision with everything in it.
     *
     * @return what is not allowed in it, by name; empty when all is
     */
    public SortedSet<String> refused(Object node) {
        SortedSet<String> refused = new TreeSet<>();
        walk(node, refused);
        return refused;
    }

    private void walk(Object node, SortedSet<String> refused) {
        switch (node) {
            case ExpressionFailure failure -> refused.add(failure.failure());
            case FunctionInvocation call
            when shapes.contains("FunctionInvocation") -> {
                if (!isBounded(call)) {
                    refused.add("function " + call.function());
                }
            }
            case Exp shape -> shape(shape, refused);
            case FunctionParameters parameters -> shape(parameters, refused);
            case ParsedDecision decision -> {
                if (!(decision.logic() instanceof ParsedDecisionTable
                        || decision.logic() instanceof ParsedLiteralExpression)) {
                    refused.add("decisions that are neither table nor literal expression");
                }
                if (decision.requiredBkms().nonEmpty()) {
                    refused.add("business knowledge models");
                }
            }
            case EmptyExpression ignored -> {
                return;
            }
            default -> {}
        }
        children(node, refused);
    }

    private void children(Object node, SortedSet<String> refused) {
        scala.collection.Iterator<?> children =
                switch (node) {
                    case scala.collection.Iterable<?> many -> many.iterator();
                    case scala.Product product -> product.productIterator();
                    default -> scala.collection.Iterator$.MODULE$.empty();
                };
        while (children.hasNext()) {
            Object child = children.next();
            if (child != null) {
                walk(child, refused);
            }
        }
    }

    private void shape(Object shape, SortedSet<String> refused) {
        String name = shape.getClass().getSimpleName().replace("$", "");
        if (!shapes.contains(name)) {
            refused.add(name);
        }
    }

    private static boolean isBounded(FunctionInvocation call) {
        return FUNCTIONS.contains(call.function())
                || (ROUNDINGS.contains(call.function())
                        && call.params() instanceof PositionalFunctionParameters parameters
                        && (parameters.params().size() == 1
                                || (parameters.params().size() == 2
                                        && parameters.params().apply(1) instanceof ConstNumber digits
                                        && digits.value().isValidInt()
                                        && digits.value().toInt() >= 0
                                        && digits.value().toInt() <= MAX_SCALE)));
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(words(more));
        return Set.copyOf(all);
    }
}
