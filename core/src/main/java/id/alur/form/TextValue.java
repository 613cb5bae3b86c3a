package id.alur.form;

import id.alur.form.FieldRules.Format;
import id.alur.form.FormComponent.Field;
import id.alur.shared.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what was typed into a field for text and brings it into one spelling. */
final class TextValue {

    private static final int MAX_LINE = 500;
    private static final int MAX_TEXT = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    /** As form-js has it (ITU-T E.164): a plus and at most fifteen digits; a domestic leading 0 is known here as well. */
    private static final Pattern PHONE = Pattern.compile("(\\+|0)[0-9]{6,15}");

    private TextValue() {}

    /** @return null when nothing but blanks was entered */
    static @Nullable Object check(Field field, @Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        String text = PlainText.text(requireString(raw));
        if (text.isEmpty()) {
            return null;
        }
        FieldRules rules = field.rules();
        boolean line = field.kind() == FieldKind.TEXTFIELD;
        if (line && text.contains("\n")) {
            throw new FieldRefusedException("error.form.one-line");
        }
        int length = text.codePointCount(0, text.length());
        int most = rules.maxLength() != null ? rules.maxLength() : line ? MAX_LINE : MAX_TEXT;
        if (length > most) {
            throw new FieldRefusedException("error.form.too-long", most, length);
        }
        if (rules.minLength() != null && length < rules.minLength()) {
            throw new FieldRefusedException("error.form.too-short", rules.minLength(), length);
        }
        if (rules.minLength() != null && !PlainText.isSaid(text, 1, most)) {
            throw new FieldRefusedException("error.form.no-words");
        }
        if (rules.format() == Format.EMAIL && !EMAIL.matcher(text).matches()) {
            throw new FieldRefusedException("error.form.email");
        }
        if (rules.format() == Format.PHONE
                && !PHONE.matcher(text.replaceAll("[ .()-]", "")).matches()) {
            throw new FieldRefusedException("error.form.phone");
        }
        if (rules.pattern() != null && !PatternCheck.found(rules.pattern(), text)) {
            throw new FieldRefusedException("error.form.pattern");
        }
        return text;
    }

    private static String requireString(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        throw new FieldRefusedException("error.form.wrong-type");
    }
}
