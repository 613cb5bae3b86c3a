package id.alur.form;

import id.alur.form.FieldRules.Format;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the value of one field must satisfy. */
final class FieldRulesReader {

    private final JsonNode field;
    private final JsonNode validate;
    private final Consumer<String> defects;

    FieldRulesReader(JsonNode field, Consumer<String> defects) {
        this.field = field;
        this.validate = field.path("validate");
        this.defects = defects;
    }

    FieldRules read() {
        return new FieldRules(
                validate.path("required").asBoolean(false),
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                decimal("min"),
                decimal("max"),
                pattern(),
                format(),
                integer(field, "decimalDigits"),
                field.path("disallowPassedDates").asBoolean(false),
                accept(),
                field.path("multiple").asBoolean(false));
    }

    private @Nullable Integer integer(JsonNode node, String property) {
        BigDecimal number = number(node, property);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    private @Nullable BigDecimal decimal(String property) {
        return number(validate, property);
    }

    private @Nullable BigDecimal number(JsonNode node, String property) {
        JsonNode value = node.path(property);
        if (value.isMissingNode() || value.isNull() || value.asString("").isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.asString().strip());
        } catch (NumberFormatException e) {
            defects.accept(property + " must be a number; expressions are not supported");
            return null;
        }
    }

    private @Nullable String pattern() {
        String pattern = validate.path("pattern").asString("");
        if (pattern.isEmpty()) {
            return null;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            defects.accept("the pattern cannot be read: " + e.getDescription());
        }
        return pattern;
    }

    private Format format() {
        return switch (validate.path("validationType").asString("")) {
            case "", "custom" -> Format.ANY;
            case "email" -> Format.EMAIL;
            case "phone" -> Format.PHONE;
            default -> {
                defects.accept("the validationType is not supported");
                yield Format.ANY;
            }
        };
    }

    private List<String> accept() {
        return Arrays.stream(field.path("accept").asString("").split(",", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .peek(part -> {
                    if (!part.startsWith(".")) {
                        defects.accept("accept names extensions such as .pdf, not " + part);
                    }
                })
                .toList();
    }
}
