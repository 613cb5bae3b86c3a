package id.alur.form;

import id.alur.form.FieldRules.Format;
import id.alur.form.FormComponent.Field;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one value and brings it into its shape. */
@Component
class FieldValidator {

    private static final int MAX_LINE = 500;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_ITEMS = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    /** As form-js has it (ITU-T E.164): a plus and at most fifteen digits; a domestic leading 0 is known here as well. */
    private static final Pattern PHONE = Pattern.compile("(\\+|0)[0-9]{6,15}");

    /** A value in its shape, or an error, or neither: left empty. */
    record Checked(@Nullable Object value, @Nullable FieldError error) {}

    /** Carries an error out of the depth of one check. */
    private static final class Refused extends RuntimeException {
        private final String messageKey;
        private final transient List<Object> arguments;

        Refused(String messageKey, Object... arguments) {
            super(messageKey, null, false, false);
            this.messageKey = messageKey;
            this.arguments = List.of(arguments);
        }
    }

    private final FormChoices choices;
    private final FormFiles files;
    private final Clock clock;

    FieldValidator(FormChoices choices, FormFiles files, Clock clock) {
        this.choices = choices;
        this.files = files;
        this.clock = clock;
    }

    Checked check(
            FormSchema form, Field field, @Nullable Object raw, Map<String, Object> visible, FormContext context) {
        try {
            Object value =
                    switch (field.kind()) {
                        case TEXTFIELD, TEXTAREA -> text(field, raw);
                        case NUMBER -> number(field.rules(), raw);
                        case DATE, TIME, DATE_TIME -> dateOrTime(field, raw);
                        case SELECT, RADIO -> one(form, field, raw, visible, context);
                        case CHECKBOX -> flag(field.rules(), raw);
                        case CHECKLIST, TAGLIST -> many(form, field, raw, visible, context);
                        case FILEPICKER -> documents(field, raw, context);
                    };
            if (value == null && field.rules().required()) {
                throw new Refused(field.kind().hasChoices() ? "error.form.choose" : "error.form.required");
            }
            return new Checked(value, null);
        } catch (Refused refused) {
            return new Checked(null, new FieldError(field.key(), refused.messageKey, refused.arguments));
        }
    }

    private static @Nullable Object text(Field field, @Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        String text = clean(requireString(raw)).strip();
        if (text.isEmpty()) {
            return null;
        }
        FieldRules rules = field.rules();
        boolean line = field.kind() == FieldKind.TEXTFIELD;
        if (line && text.contains("\n")) {
            throw new Refused("error.form.one-line");
        }
        int length = text.codePointCount(0, text.length());
        int most = rules.maxLength() != null ? rules.maxLength() : line ? MAX_LINE : MAX_TEXT;
        if (length > most) {
            throw new Refused("error.form.too-long", most, length);
        }
        if (rules.minLength() != null && length < rules.minLength()) {
            throw new Refused("error.form.too-short", rules.minLength(), length);
        }
        if (rules.format() == Format.EMAIL && !EMAIL.matcher(text).matches()) {
            throw new Refused("error.form.email");
        }
        if (rules.format() == Format.PHONE
                && !PHONE.matcher(text.replaceAll("[ .()-]", "")).matches()) {
            throw new Refused("error.form.phone");
        }
        if (rules.pattern() != null && !PatternCheck.found(rules.pattern(), text)) {
            throw new Refused("error.form.pattern");
        }
        return text;
    }

    private static @Nullable Object number(FieldRules rules, @Nullable Object raw) {
        BigDecimal number =
                switch (raw) {
                    case null -> null;
                    case BigDecimal decimal -> decimal;
                    case Double value when !Double.isFinite(value) -> throw new Refused("error.form.not-a-number");
                    case Number value -> new BigDecimal(value.toString());
                    case String text when text.isBlank() -> null;
                    case String text -> parse(text.strip());
                    default -> throw new Refused("error.form.not-a-number");
                };
        if (number == null) {
            return null;
        }
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            throw new Refused("error.form.not-a-number");
        }
        int digits = Math.max(0, number.stripTrailingZeros().scale());
        if (rules.decimalDigits() != null && digits > rules.decimalDigits()) {
            throw rules.decimalDigits() == 0
                    ? new Refused("error.form.whole-number")
                    : new Refused("error.form.decimal-digits", rules.decimalDigits());
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            throw new Refused("error.form.min", rules.min());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            throw new Refused("error.form.max", rules.max());
        }
        return number;
    }

    private static BigDecimal parse(String text) {
        if (text.length() > MAX_DIGITS + 2) {
            throw new Refused("error.form.not-a-number");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Refused("error.form.not-a-number");
        }
    }

    private @Nullable Object dateOrTime(Field field, @Nullable Object raw) {
        if (raw == null || raw.toString().isBlank()) {
            return null;
        }
        String text = raw.toString().strip();
        try {
            return switch (field.kind()) {
                case TIME ->
                    LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES).toString();
                case DATE -> inRange(field, LocalDate.parse(text)).toString();
                default -> {
                    LocalDateTime time = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
                    inRange(field, time.toLocalDate());
                    yield time.toString();
                }
            };
        } catch (DateTimeException e) {
            throw new Refused(field.kind() == FieldKind.TIME ? "error.form.not-a-time" : "error.form.not-a-date");
        }
    }

    private LocalDate inRange(Field field, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new Refused("error.form.not-a-date");
        }
        if (field.rules().notPast() && date.isBefore(LocalDate.now(clock))) {
            throw new Refused("error.form.past-date");
        }
        return date;
    }

    private static @Nullable Object flag(FieldRules rules, @Nullable Object raw) {
        if (raw != null && !(raw instanceof Boolean)) {
            throw new Refused("error.form.wrong-type");
        }
        boolean checked = Boolean.TRUE.equals(raw);
        if (rules.required() && !checked) {
            throw new Refused("error.form.confirm");
        }
        return checked;
    }

    private @Nullable Object one(
            FormSchema form, Field field, @Nullable Object raw, Map<String, Object> visible, FormContext context) {
        if (raw == null || raw.toString().isEmpty()) {
            return null;
        }
        String value = scalar(raw);
        requireOptions(form, field, Set.of(value), visible, context);
        return value;
    }

    private @Nullable Object many(
            FormSchema form, Field field, @Nullable Object raw, Map<String, Object> visible, FormContext context) {
        Set<String> values = items(raw);
        if (values.isEmpty()) {
            return null;
        }
        requireOptions(form, field, values, visible, context);
        return List.copyOf(values);
    }

    private void requireOptions(
            FormSchema form, Field field, Set<String> values, Map<String, Object> visible, FormContext context) {
        Set<String> allowed = new LinkedHashSet<>();
        choices.of(form, field, visible, context).forEach(option -> allowed.add(option.value()));
        if (!allowed.containsAll(values)) {
            throw new Refused("error.form.not-an-option");
        }
    }

    private @Nullable Object documents(Field field, @Nullable Object raw, FormContext context) {
        Set<String> ids = raw instanceof String single && !single.isBlank() ? Set.of(single) : items(raw);
        if (ids.isEmpty()) {
            return null;
        }
        if (!field.rules().multiple() && ids.size() > 1) {
            throw new Refused("error.form.one-file");
        }
        Map<String, String> names = files.names(ids, context);
        for (String id : ids) {
            String name = names.get(id);
            if (name == null) {
                throw new Refused("error.form.file-missing");
            }
            List<String> accept = field.rules().accept();
            if (!accept.isEmpty() && accept.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                throw new Refused("error.form.file-type", String.join(", ", accept));
            }
        }
        return List.copyOf(ids);
    }

    private static Set<String> items(@Nullable Object raw) {
        Set<String> items = new LinkedHashSet<>();
        switch (raw) {
            case null -> {}
            case String text when text.isBlank() -> {}
            case Collection<?> list
            when list.size() <= MAX_ITEMS ->
                list.stream()
                        .filter(Objects::nonNull)
                        .map(FieldValidator::scalar)
                        .forEach(items::add);
            default -> throw new Refused("error.form.wrong-type");
        }
        return items;
    }

    private static String scalar(Object raw) {
        if (raw instanceof String || raw instanceof Number || raw instanceof Boolean) {
            return raw.toString();
        }
        throw new Refused("error.form.wrong-type");
    }

    private static String requireString(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        throw new Refused("error.form.wrong-type");
    }

    /** One spelling of each letter, Unix line ends, none of the characters that nobody types and PostgreSQL's json refuses. */
    private static String clean(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        return CONTROL.matcher(normal).replaceAll("");
    }
}
