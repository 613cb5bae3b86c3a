package id.alur.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.form.DraftKey;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.form.FormSchema;
import id.alur.form.FormValidator;
import id.alur.identity.EmployeeId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.WrongInputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said at one field of a released form, whatever else is missing; by a table of the form's name. */
@CoreTest
class WrongFormsTest {

    @Autowired
    FormRegistry forms;

    @Autowired
    FormValidator validator;

    @Autowired
    People people;

    @Test
    void every_wrong_entry_of_a_form_has_its_answer() {
        EmployeeId person = people.employee("Sari", people.opd("formulir"), null);
        List<String> known =
                forms.all().stream().map(form -> "forms/form/" + form.id()).toList();
        Map<String, List<WrongInputs.Row>> tables = WrongInputs.tables("forms/form");
        assertThat(known).containsAll(tables.keySet());
        WrongInputs.check(tables, (table, row) -> {
            FormSchema form = forms.get(table.substring(table.lastIndexOf('/') + 1));
            FormContext context = FormContext.of(DraftKey.start(form.id()));
            FormResult result =
                    As.employee(person).call(() -> validator.validate(form, WrongInputs.json(row.input()), context));
            String field = row.get("field");
            return result.errors().stream()
                    .filter(error -> error.key().equals(field))
                    .map(error -> WrongInputs.words(error.messageKey(), error.arguments()))
                    .findFirst()
                    .orElseGet(() -> result.data().containsKey(field)
                            ? "diambil: " + result.data().get(field)
                            : "tidak dipakai");
        });
    }
}
