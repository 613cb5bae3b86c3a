package id.alur.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.shared.InputField;
import id.alur.form.FieldOption;
import id.alur.form.FormComponent.Field;
import id.alur.shell.ui.Entries;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a form on the page: a Vaadin component and the translation between its value and that of the submission. */
final class FieldEditor<T> {

    /** What an entry that the component cannot read is submitted as; no date or time, so that the server says what is wrong. */
    private static final String UNREADABLE = "?";

    private final Field field;
    private final InputField<?, T> input;
    private final Function<T, @Nullable Object> toSubmission;
    private final Function<Object, @Nullable T> toComponent;
    private @Nullable Options options;

    /** @param toComponent null for a value that the component cannot show */
    FieldEditor(
            Field field,
            InputField<?, T> input,
            Function<T, @Nullable Object> toSubmission,
            Function<Object, @Nullable T> toComponent) {
        this.field = field;
        this.input = input;
        this.toSubmission = toSubmission;
        this.toComponent = toComponent;
        input.setLabel(field.label());
        input.setWidthFull();
        if (field.description() != null) {
            input.setHelperText(field.description());
        }
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setReadOnly(field.readonly());
        input.setEnabled(!field.disabled());
        if (input instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        input.getElement().setAttribute("data-field", field.key());
    }

    FieldEditor<T> withOptions(Options known) {
        options = known;
        return this;
    }

    /** Offers other options; what was chosen stays chosen if it is still among them. */
    void offer(List<FieldOption> others) {
        Object chosen = value();
        if (options != null && options.replace(others)) {
            setValue(chosen);
        }
    }

    Field field() {
        return field;
    }

    Component component() {
        return (Component) input;
    }

    /** As a submission carries it; null when nothing is entered. */
    @Nullable
    Object value() {
        if (input.isEmpty()) {
            return Entries.isUnreadable(input) ? UNREADABLE : null;
        }
        return toSubmission.apply(input.getValue());
    }

    /** @return false when the component cannot show the value any more */
    boolean setValue(@Nullable Object value) {
        T shown = value == null ? null : toComponent.apply(value);
        if (shown == null) {
            input.clear();
            return value == null || UNREADABLE.equals(value);
        }
        input.setValue(shown);
        return true;
    }

    void onChange(Runnable listener) {
        input.addValueChangeListener(event -> listener.run());
    }

    void setError(@Nullable String message) {
        if (input instanceof HasValidation validation) {
            validation.setErrorMessage(message == null ? "" : message);
            validation.setInvalid(message != null);
        }
    }

    void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
