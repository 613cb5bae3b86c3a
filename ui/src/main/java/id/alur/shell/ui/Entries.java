package id.alur.shell.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import org.jspecify.annotations.Nullable;

/**
 * What people typed and the fields could not take. Such a field has no value and is red: to whoever asks for its value it looks
 * like one that was left empty, so that an end date nobody could read became none. Therefore everything that saves asks here first.
 */
public final class Entries {

    private Entries() {}

    /** What a button does only while every visible field under {@code root} says what its person meant; else it leads to the first. */
    public static ComponentEventListener<ClickEvent<Button>> checked(Component root, Runnable action) {
        return click -> {
            if (areReadable(root)) {
                action.run();
            }
        };
    }

    /** Marks every field under {@code root} that cannot take its entry and puts the cursor into the first; fields left empty are none. */
    public static boolean areReadable(Component root) {
        Component first = firstUnreadable(root);
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
        return first == null;
    }

    private static @Nullable Component firstUnreadable(Component component) {
        if (component.getElement().isTextNode() || !component.isVisible()) {
            return null;
        }
        if (component instanceof HasValue<?, ?> field) {
            return isReadable(field) ? null : component;
        }
        Component first = null;
        for (Component child : component.getChildren().toList()) {
            Component found = firstUnreadable(child);
            first = first == null ? found : first;
        }
        return first;
    }

    private static boolean isReadable(HasValue<?, ?> field) {
        if (field.isReadOnly() || (field instanceof HasEnabled able && !able.isEnabled())) {
            return true;
        }
        ValidationResult result = verdict(field);
        if (result.isError() && field instanceof HasValidationProperties shown) {
            shown.setInvalid(true);
            String own = shown.getErrorMessage();
            if (own == null || own.isEmpty()) {
                String given = result.getErrorMessage();
                shown.setErrorMessage(given.isEmpty() ? Texts.t("ui.entry.unreadable") : given);
            }
        }
        return !result.isError();
    }

    /** Whether something stands in the field that is not its value, or a value beyond its bounds. */
    public static boolean isUnreadable(HasValue<?, ?> field) {
        return verdict(field).isError();
    }

    private static ValidationResult verdict(HasValue<?, ?> field) {
        return field instanceof HasValidator<?> validator ? verdict(field, validator) : ValidationResult.ok();
    }

    /** That a required field is empty is not asked here: whoever saves knows it and says so in its own words. */
    private static <V> ValidationResult verdict(HasValue<?, ?> field, HasValidator<V> validator) {
        boolean required = field.isRequiredIndicatorVisible();
        if (required) {
            field.setRequiredIndicatorVisible(false);
        }
        @SuppressWarnings("unchecked")
        V value = (V) field.getValue();
        ValidationResult result = validator.getDefaultValidator().apply(value, new ValueContext((Component) field));
        if (required) {
            field.setRequiredIndicatorVisible(true);
        }
        return result;
    }
}
