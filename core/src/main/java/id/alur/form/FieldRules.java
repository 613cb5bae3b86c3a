package id.alur.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy.
 *
 * @param pattern regular expression that must be found in the value
 * @param decimalDigits greatest number of digits behind the comma
 * @param notPast a date before today is refused
 * @param accept allowed extensions of files, lower case with dot; empty = what the document store allows
 * @param multiple more than one file
 */
public record FieldRules(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        Format format,
        @Nullable Integer decimalDigits,
        boolean notPast,
        List<String> accept,
        boolean multiple) {

    /** Shapes of text that have a name ({@code validationType}). */
    public enum Format {
        ANY,
        EMAIL,
        PHONE
    }

    public FieldRules {
        accept = List.copyOf(accept);
    }
}
