package id.alur.form;

import id.alur.shared.PlainText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks what was entered into a field for a number. */
final class NumberValue {

    private static final int MAX_DIGITS = 30;

    private NumberValue() {}

    /** @return null when nothing was entered */
    static @Nullable Object check(FieldRules rules, @Nullable Object raw) {
        BigDecimal number =
                switch (raw) {
                    case null -> null;
                    case BigDecimal decimal -> decimal;
                    case Double value
                    when !Double.isFinite(value) -> throw new FieldRefusedException("error.form.not-a-number");
                    case Number value -> new BigDecimal(value.toString());
                    case String text when PlainText.isBlank(text) -> null;
                    case String text -> parse(PlainText.line(text));
                    default -> throw new FieldRefusedException("error.form.not-a-number");
                };
        if (number == null) {
            return null;
        }
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            throw new FieldRefusedException("error.form.not-a-number");
        }
        int digits = Math.max(0, number.stripTrailingZeros().scale());
        if (rules.decimalDigits() != null && digits > rules.decimalDigits()) {
            throw rules.decimalDigits() == 0
                    ? new FieldRefusedException("error.form.whole-number")
                    : new FieldRefusedException("error.form.decimal-digits", rules.decimalDigits());
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            throw new FieldRefusedException("error.form.min", rules.min());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            throw new FieldRefusedException("error.form.max", rules.max());
        }
        return number;
    }

    private static BigDecimal parse(String text) {
        if (text.length() > MAX_DIGITS + 2) {
            throw new FieldRefusedException("error.form.not-a-number");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new FieldRefusedException("error.form.not-a-number");
        }
    }
}
