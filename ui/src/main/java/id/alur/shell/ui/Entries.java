package id.alur.shell.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import id.alur.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What people typed and the fields could not take, and required fields in which nothing stands: all said at once. A field with an entry
 * that it cannot take has no value and is red: to whoever asks for its value it looks like one that was left empty, so that an end date
 * nobody could read became none. Therefore everything that saves asks here first.
 */
public final class Entries {

    /** Class of a required field whose component would say so with an attribute that its role does not allow. */
    private static final String REQUIRED = "alur-required";

    private Entries() {}

    /** What a button does only while every visible field under {@code root} says what its person meant; else it leads to the first. */
    public static ComponentEventListener<ClickEvent<Button>> checked(Component root, Runnable action) {
        return click -> {
            if (areTaken(root)) {
                action.run();
            }
        };
    }

    /**
     * For what checks more than the fields themselves can: it says all of it at once, and does nothing unless all is well.
     *
     * <p>Marks every field under {@code root} that cannot take its entry or lacks one, and puts the cursor into the first.
     */
    public static boolean areTaken(Component root) {
        Component first = firstFaulty(root);
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
        return first == null;
    }

    private static @Nullable Component firstFaulty(Component component) {
        if (component.getElement().isTextNode() || !component.isVisible()) {
            return null;
        }
        if (component instanceof HasValue<?, ?> field) {
            return isReadable(field) && isFilled(field) ? null : component;
        }
        Component first = null;
        for (Component child : component.getChildren().toList()) {
            Component found = firstFaulty(child);
            first = first == null ? found : first;
        }
        return first;
    }

    private static <V> boolean isFilled(HasValue<?, V> field) {
        if (!isRequired(field) || !isEmpty(field)) {
            return true;
        }
        if (field instanceof HasValidationProperties shown) {
            shown.setInvalid(true);
            if (!hasOwnWords(shown)) {
                shown.setErrorMessage(Texts.t("ui.entry.missing"));
            }
            field.addValueChangeListener(change -> shown.setInvalid(false));
        }
        return false;
    }

    /** Words of the field for what is wrong with it, not those that were said here before. */
    private static boolean hasOwnWords(HasValidationProperties field) {
        String own = field.getErrorMessage();
        return own != null
                && !own.isEmpty()
                && !own.equals(Texts.t("ui.entry.missing"))
                && !own.equals(Texts.t("ui.entry.unreadable"));
    }

    private static boolean isRequired(HasValue<?, ?> field) {
        boolean marked = field.isRequiredIndicatorVisible()
                || (field instanceof HasStyle styled && styled.hasClassName(REQUIRED));
        return marked && !field.isReadOnly() && !(field instanceof HasEnabled able && !able.isEnabled());
    }

    private static boolean isEmpty(HasValue<?, ?> field) {
        return field.isEmpty() || (field.getValue() instanceof String text && PlainText.isBlank(text));
    }

    private static boolean isReadable(HasValue<?, ?> field) {
        if (field.isReadOnly() || (field instanceof HasEnabled able && !able.isEnabled())) {
            return true;
        }
        ValidationResult result = verdict(field);
        if (result.isError() && field instanceof HasValidationProperties shown) {
            shown.setInvalid(true);
            if (!hasOwnWords(shown)) {
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

    /** That a required field is empty is no entry that cannot be read. */
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
