package id.alur.form;

import id.alur.form.FormComponent.Field;
import id.alur.form.FormComponent.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form: its components in the order of the page. */
public record FormSchema(String id, List<FormComponent> components) {

    public FormSchema {
        components = List.copyOf(components);
    }

    /** All fields, those of groups included, in the order of the page. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(components, fields);
        return fields;
    }

    public Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * What a submission decides, in the words that were chosen: the label of the first choice that steers the process; empty where the
     * form has no such choice, or nothing known was chosen.
     */
    public Optional<String> decision(Map<String, ?> data) {
        return fields().stream()
                .filter(field -> field.variable() && field.choices() instanceof FormComponent.Choices.Fixed)
                .findFirst()
                .flatMap(field -> ((FormComponent.Choices.Fixed) field.requireChoices())
                        .options().stream()
                                .filter(option -> option.value().equals(data.get(field.key())))
                                .map(FieldOption::label)
                                .findFirst());
    }

    private static void collect(List<FormComponent> components, List<Field> fields) {
        for (FormComponent component : components) {
            switch (component) {
                case Field field -> fields.add(field);
                case Group group -> collect(group.components(), fields);
                case FormComponent.Text ignored -> {}
                case FormComponent.Separator ignored -> {}
            }
        }
    }
}
