package id.alur.form.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.document.ui.DocumentField;
import id.alur.form.FieldOption;
import id.alur.form.FieldRules.Format;
import id.alur.form.FormComponent.Field;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the component of each kind of field. */
final class FieldEditors {

    /** After this pause in typing the server hears of it: the draft is saved, conditions are looked at again. */
    private static final int PAUSE_MILLISECONDS = 900;

    private FieldEditors() {}

    static FieldEditor<?> of(Field field, List<FieldOption> options, Supplier<DocumentField> documents) {
        return switch (field.kind()) {
            case TEXTFIELD -> line(field);
            case TEXTAREA -> text(field);
            case NUMBER -> number(field);
            case DATE -> date(field);
            case TIME -> time(field);
            case DATE_TIME -> dateTime(field);
            case SELECT -> select(field, options);
            case RADIO -> radio(field, options);
            case CHECKBOX ->
                new FieldEditor<>(
                        field, new Checkbox(), value -> value, value -> value instanceof Boolean flag ? flag : null);
            case CHECKLIST -> checklist(field, options);
            case TAGLIST -> tags(field, options);
            case FILEPICKER ->
                new FieldEditor<>(
                        field,
                        documents.get(),
                        value -> value,
                        value -> value instanceof Collection<?> ids ? strings(ids) : List.of(value.toString()));
        };
    }

    private static FieldEditor<String> line(Field field) {
        TextField input = new TextField();
        whileTyping(input);
        if (field.rules().format() == Format.EMAIL) {
            input.getElement().executeJs("this.inputElement.inputMode = 'email'");
        } else if (field.rules().format() == Format.PHONE) {
            input.getElement().executeJs("this.inputElement.inputMode = 'tel'");
        }
        return new FieldEditor<>(field, input, value -> value, Object::toString);
    }

    private static FieldEditor<String> text(Field field) {
        TextArea input = new TextArea();
        input.setMinRows(3);
        input.setMaxRows(14);
        whileTyping(input);
        return new FieldEditor<>(field, input, value -> value, Object::toString);
    }

    /** A text field and no number field: what cannot be read stays on the page and in the draft. */
    private static FieldEditor<String> number(Field field) {
        NumberText numbers = new NumberText(Texts.locale());
        TextField input = new TextField();
        whileTyping(input);
        input.getElement().executeJs("this.inputElement.inputMode = 'decimal'");
        input.addBlurListener(blur -> {
            if (numbers.parse(input.getValue()) instanceof Number number) {
                input.setValue(numbers.show(number));
            }
        });
        return new FieldEditor<>(field, input, numbers::parse, numbers::show);
    }

    private static FieldEditor<LocalDate> date(Field field) {
        return new FieldEditor<>(field, DateInputs.date(), LocalDate::toString, parsed(LocalDate::parse));
    }

    private static FieldEditor<LocalTime> time(Field field) {
        TimePicker input = new TimePicker();
        input.setLocale(Texts.locale());
        return new FieldEditor<>(field, input, LocalTime::toString, parsed(LocalTime::parse));
    }

    private static FieldEditor<LocalDateTime> dateTime(Field field) {
        return new FieldEditor<>(field, DateInputs.dateTime(), LocalDateTime::toString, parsed(LocalDateTime::parse));
    }

    private static <T> Function<Object, @Nullable T> parsed(Function<String, T> parse) {
        return value -> {
            try {
                return parse.apply(value.toString());
            } catch (DateTimeException e) {
                return null;
            }
        };
    }

    private static FieldEditor<FieldOption> select(Field field, List<FieldOption> options) {
        ComboBox<FieldOption> input = new ComboBox<>();
        input.setItemLabelGenerator(FieldOption::label);
        input.setRenderer(LitRenderer.<FieldOption>of(
                        "<div>${item.label}${item.more ? html`<div class=\"alur-muted\">${item.more}</div>` : ''}</div>")
                .withProperty("label", FieldOption::label)
                .withProperty("more", option -> option.description() == null ? "" : option.description()));
        input.setClearButtonVisible(!field.rules().required());
        Options known = new Options(options, items -> input.setItems(FieldEditors::matches, items));
        return new FieldEditor<>(field, input, FieldOption::value, known::find).withOptions(known);
    }

    private static FieldEditor<FieldOption> radio(Field field, List<FieldOption> options) {
        RadioButtonGroup<FieldOption> input = new RadioButtonGroup<>();
        input.addClassName("alur-vertical");
        input.getElement().getThemeList().add("vertical");
        input.setItemLabelGenerator(FieldOption::label);
        Options known = new Options(options, input::setItems);
        return new FieldEditor<>(field, input, FieldOption::value, known::find).withOptions(known);
    }

    private static FieldEditor<Set<FieldOption>> checklist(Field field, List<FieldOption> options) {
        CheckboxGroup<FieldOption> input = new CheckboxGroup<>();
        input.getElement().getThemeList().add("vertical");
        input.setItemLabelGenerator(FieldOption::label);
        Options known = new Options(options, input::setItems);
        return new FieldEditor<>(field, input, FieldEditors::values, known::findAll).withOptions(known);
    }

    private static FieldEditor<Set<FieldOption>> tags(Field field, List<FieldOption> options) {
        MultiSelectComboBox<FieldOption> input = new MultiSelectComboBox<>();
        input.setItemLabelGenerator(FieldOption::label);
        Options known = new Options(options, items -> input.setItems(FieldEditors::matches, items));
        return new FieldEditor<>(field, input, FieldEditors::values, known::findAll).withOptions(known);
    }

    private static void whileTyping(HasValueChangeMode input) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
    }

    /** Every word that was typed occurs somewhere in label, description or value. */
    static boolean matches(FieldOption option, String typed) {
        String all = (option.label() + " " + option.value() + " " + option.description()).toLowerCase(Locale.ROOT);
        return Arrays.stream(PlainText.line(typed).toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(all::contains);
    }

    private static List<String> values(Set<FieldOption> options) {
        return options.stream().map(FieldOption::value).toList();
    }

    private static List<String> strings(Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
