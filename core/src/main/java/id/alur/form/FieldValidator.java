package id.alur.form;

import id.alur.form.FormComponent.Field;
import id.alur.shared.PlainText;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one value and brings it into its shape. */
@Component
class FieldValidator {

    private static final int MAX_ITEMS = 100;

    /** A value in its shape, or an error, or neither: left empty. */
    record Checked(@Nullable Object value, @Nullable FieldError error) {}

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
                        case TEXTFIELD, TEXTAREA -> TextValue.check(field, raw);
                        case NUMBER -> NumberValue.check(field.rules(), raw);
                        case DATE, TIME, DATE_TIME -> dateOrTime(field, raw);
                        case SELECT, RADIO -> one(form, field, raw, visible, context);
                        case CHECKBOX -> flag(field.rules(), raw);
                        case CHECKLIST, TAGLIST -> many(form, field, raw, visible, context);
                        case FILEPICKER -> documents(field, raw, context);
                    };
            if (value == null && field.rules().required()) {
                throw new FieldRefusedException(
                        field.kind().hasChoices() ? "error.form.choose" : "error.form.required");
            }
            return new Checked(value, null);
        } catch (FieldRefusedException refused) {
            return new Checked(null, refused.at(field.key()));
        }
    }

    private @Nullable Object dateOrTime(Field field, @Nullable Object raw) {
        if (raw == null || PlainText.isBlank(raw.toString())) {
            return null;
        }
        String text = PlainText.line(raw.toString());
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
            throw new FieldRefusedException(
                    field.kind() == FieldKind.TIME ? "error.form.not-a-time" : "error.form.not-a-date");
        }
    }

    private LocalDate inRange(Field field, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new FieldRefusedException("error.form.not-a-date");
        }
        if (field.rules().notPast() && date.isBefore(LocalDate.now(clock))) {
            throw new FieldRefusedException("error.form.past-date");
        }
        return date;
    }

    private static @Nullable Object flag(FieldRules rules, @Nullable Object raw) {
        if (raw != null && !(raw instanceof Boolean)) {
            throw new FieldRefusedException("error.form.wrong-type");
        }
        boolean checked = Boolean.TRUE.equals(raw);
        if (rules.required() && !checked) {
            throw new FieldRefusedException("error.form.confirm");
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
            throw new FieldRefusedException("error.form.not-an-option");
        }
    }

    private @Nullable Object documents(Field field, @Nullable Object raw, FormContext context) {
        Set<String> ids = raw instanceof String single && !single.isBlank() ? Set.of(single) : items(raw);
        if (ids.isEmpty()) {
            return null;
        }
        if (!field.rules().multiple() && ids.size() > 1) {
            throw new FieldRefusedException("error.form.one-file");
        }
        Map<String, String> names = files.names(ids, context);
        for (String id : ids) {
            String name = names.get(id);
            if (name == null) {
                throw new FieldRefusedException("error.form.file-missing");
            }
            List<String> accept = field.rules().accept();
            if (!accept.isEmpty() && accept.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                throw new FieldRefusedException("error.form.file-type", String.join(", ", accept));
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
            default -> throw new FieldRefusedException("error.form.wrong-type");
        }
        return items;
    }

    private static String scalar(Object raw) {
        if (raw instanceof String || raw instanceof Number || raw instanceof Boolean) {
            return raw.toString();
        }
        throw new FieldRefusedException("error.form.wrong-type");
    }
}
