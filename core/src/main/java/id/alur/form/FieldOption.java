package id.alur.form;

import org.jspecify.annotations.Nullable;

/**
 * One option to choose.
 *
 * @param value what the submission carries
 * @param label what people read
 * @param description a second line, such as dates and price of a course
 */
public record FieldOption(
        String value, String label, @Nullable String description) {

    public FieldOption(String value, String label) {
        this(value, label, null);
    }
}
