package id.alur.decision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
 * What an expression may be made of. FEEL of the versions at hand can be led to run code (Camunda security notice 64, fixed
 * only in releases that the public registry does not carry), and process owners write FEEL, so an expression is walked before it
 * is evaluated and everything not named here is refused: own functions, Java functions, functions called on a value, loops,
 * powers, regular expressions and anything whose cost its length does not bound. Widening the list needs a test with it.
 */
final class AllowList {

    static final int MAX_LENGTH = 2_000;
    static final int MAX_DEPTH = 12;
    private static final int MAX_SCALE = 10;

    private static final Set<String> SHAPES = words("ParsedExpression UnaryTestExpression AtLeastOne"
            + " Disjunction Conjunction Not Equal LessThan LessOrEqual GreaterThan GreaterOrEqual In If InstanceOf"
            + " Addition Subtraction Multiplication Division ArithmeticNegation"
            + " InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange ConstInputValue"
            + " ConstNull ConstBool ConstNumber ConstString ConstList ConstContext ConstDate ConstTime ConstLocalTime"
            + " ConstDateTime ConstLocalDateTime ConstDayTimeDuration ConstYearMonthDuration"
            + " ConstRange ClosedConstRangeBoundary OpenConstRangeBoundary"
            + " Ref PathExpression FunctionInvocation PositionalFunctionParameters");

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

    private AllowList() {}

    /** Before parsing: the parser itself must not be the target. */
    static void checkText(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FeelRefusedException("Longer than " + MAX_LENGTH + " characters");
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
                throw new FeelRefusedException("Nested deeper than " + MAX_DEPTH + ": " + text);
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
    }

    /** Walks a parsed expression or a parsed decision with everything in it. */
    static void check(Object node, String where) {
        switch (node) {
            case ExpressionFailure failure -> throw new FeelRefusedException(where + ": " + failure.failure());
            case FunctionInvocation call -> checkFunction(call, where);
            case Exp shape -> checkShape(shape, where);
            case FunctionParameters parameters -> checkShape(parameters, where);
            case ParsedDecision decision -> {
                if (!(decision.logic() instanceof ParsedDecisionTable
                        || decision.logic() instanceof ParsedLiteralExpression)) {
                    throw new FeelRefusedException(
                            where + ": only decision tables and literal expressions are allowed");
                }
                if (decision.requiredBkms().nonEmpty()) {
                    throw new FeelRefusedException(where + ": business knowledge models are not allowed");
                }
            }
            case EmptyExpression ignored -> {
                return;
            }
            default -> {}
        }
        children(node, where);
    }

    private static void children(Object node, String where) {
        scala.collection.Iterator<?> children =
                switch (node) {
                    case scala.collection.Iterable<?> many -> many.iterator();
                    case scala.Product product -> product.productIterator();
                    default -> scala.collection.Iterator$.MODULE$.empty();
                };
        while (children.hasNext()) {
            Object child = children.next();
            if (child != null) {
                check(child, where);
            }
        }
    }

    private static void checkShape(Object shape, String where) {
        String name = shape.getClass().getSimpleName().replace("$", "");
        if (!SHAPES.contains(name)) {
            throw new FeelRefusedException(where + ": " + name + " is not allowed");
        }
    }

    private static void checkFunction(FunctionInvocation call, String where) {
        if (FUNCTIONS.contains(call.function())) {
            return;
        }
        if (ROUNDINGS.contains(call.function())
                && call.params() instanceof PositionalFunctionParameters parameters
                && (parameters.params().size() == 1
                        || (parameters.params().size() == 2
                                && parameters.params().apply(1) instanceof ConstNumber digits
                                && digits.value().isValidInt()
                                && digits.value().toInt() >= 0
                                && digits.value().toInt() <= MAX_SCALE))) {
            return;
        }
        throw new FeelRefusedException(where + ": the function " + call.function() + " is not allowed in this way");
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
