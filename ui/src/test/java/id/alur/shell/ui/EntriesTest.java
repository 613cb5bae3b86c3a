package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was typed and cannot be read is never taken for a field left empty. */
class EntriesTest {

    private static final Pattern DIALOG = Pattern.compile("extends Dialog\\b|new Dialog\\(");
    private static final Pattern FIELD = Pattern.compile(
            "new (?:\\w*Field|TextArea|ComboBox|Select|\\w*Picker|Checkbox|CheckboxGroup|RadioButtonGroup)(?:<[^>]*>)?\\(|DateInputs\\.");
    private static final Pattern WITHOUT_VALUE = Pattern.compile(
            "new (?:Date|Time|DateTime)Picker\\(|new (?:Integer|Number|BigDecimal)Field\\(|DateInputs\\.date\\(");
    private static final Pattern PRIMARY = Pattern.compile("ButtonVariant\\.(?:LUMO_)?PRIMARY\\b");
    private static final Pattern CHECKED = Pattern.compile("Entries\\.(?:checked|areTaken)\\(");

    @Test
    void an_entry_that_a_field_cannot_take_is_none_that_was_left_empty() {
        for (HasValue<?, ?> field : List.of(new DatePicker(), new TimePicker())) {
            assertThat(Entries.isUnreadable(field)).isFalse();
            Typed.unreadable(field, "31/11/2027");
            assertThat(Entries.isUnreadable(field))
                    .as(field.getClass().getSimpleName())
                    .isTrue();
        }
        for (HasValue<?, ?> field : List.of(new IntegerField(), new NumberField())) {
            field.setRequiredIndicatorVisible(true);
            assertThat(Entries.isUnreadable(field)).isFalse();
            Typed.unreadable(field, "lima");
            assertThat(Entries.isUnreadable(field))
                    .as(field.getClass().getSimpleName())
                    .isTrue();
        }
    }

    @Test
    void a_value_beyond_its_bounds_is_not_taken() {
        DatePicker date = new DatePicker();
        date.setMin(LocalDate.of(2027, 1, 2));
        date.setValue(LocalDate.of(2027, 1, 1));
        assertThat(Entries.isUnreadable(date)).isTrue();
    }

    /** Walks all of them: whoever writes the next dialog is held by it. */
    @Test
    void every_dialog_and_every_page_that_saves_asks_first() throws IOException {
        List<String> careless = new ArrayList<>();
        int dialogs = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                boolean dialog =
                        DIALOG.matcher(code).find() && FIELD.matcher(code).find();
                boolean makesInputs = file.toString().contains("/form/ui/")
                        || file.endsWith("AttendanceRow.java")
                        // Narrows a list and saves nothing.
                        || file.getFileName().toString().endsWith("Filters.java");
                if (dialog) {
                    dialogs++;
                }
                if (dialog && isReadOnly(code)) {
                    continue;
                }
                long checked = CHECKED.matcher(code).results().count();
                long primary = dialog ? PRIMARY.matcher(code).results().count() : 1;
                if (!makesInputs && (dialog || WITHOUT_VALUE.matcher(code).find()) && checked < primary) {
                    careless.add(file.getFileName().toString());
                }
            }
        }
        assertThat(careless).isEmpty();
        assertThat(dialogs).isGreaterThan(10);
    }

    /** A dialog that shows something and takes nothing. */
    private static boolean isReadOnly(String code) {
        return code.contains("setReadOnly(true)");
    }
}
