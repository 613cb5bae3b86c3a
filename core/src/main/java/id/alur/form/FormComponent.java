package id.alur.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a form, as far as Alur shows and checks it. */
public sealed interface FormComponent {

    /** Unique in its form. */
    String id();

    /** FEEL condition under which the component is neither shown nor part of the submission. */
    @Nullable
    String hide();

    /** Explaining text in Markdown. */
    record Text(String id, @Nullable String hide, String markdown) implements FormComponent {}

    /** A line, or just room. */
    record Separator(String id, @Nullable String hide, boolean line) implements FormComponent {}

    /** Components under one heading, hidden together. */
    record Group(String id, @Nullable String hide, String label, List<FormComponent> components)
            implements FormComponent {

        public Group {
            components = List.copyOf(components);
        }
    }

    /**
     * Something to fill in.
     *
     * @param key name of the value in the submission
     * @param description help shown with the field
     * @param choices null unless the kind has options
     * @param defaultValue as a submission would carry it
     * @param readonly shown and not changeable; the submission carries what the server knows, not what the browser sent
     * @param disabled shown as not usable; never part of the submission
     * @param variable becomes a process variable
     */
    record Field(
            String id,
            @Nullable String hide,
            FieldKind kind,
            String key,
            String label,
            @Nullable String description,
            FieldRules rules,
            @Nullable Choices choices,
            @Nullable Object defaultValue,
            boolean readonly,
            boolean disabled,
            boolean variable)
            implements FormComponent {

        /** The options; only for kinds that have them. */
        public Choices requireChoices() {
            if (choices == null) {
                throw new IllegalStateException(key + " has no options");
            }
            return choices;
        }
    }

    /** Where the options of a field come from: exactly one of the three. */
    sealed interface Choices {

        /** Written in the form. */
        record Fixed(List<FieldOption> options) implements Choices {

            public Fixed {
                options = List.copyOf(options);
            }
        }

        /** Given by a {@link FormOptions} under this name. */
        record Provided(String valuesKey) implements Choices {}

        /** Computed by FEEL from the values entered so far. */
        record Computed(String expression) implements Choices {}
    }
}
