package id.alur.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.form.FormComponent.Choices;
import id.alur.testing.CoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class FormsHaveOptionsTest {

    @Autowired
    private FormRegistry forms;

    @Autowired
    private FormChoices choices;

    @Test
    void somebody_provides_the_options_of_every_field_that_names_some() {
        for (FormSchema form : forms.all()) {
            assertThat(form.fields())
                    .allMatch(field -> !(field.choices() instanceof Choices.Provided provided)
                            || choices.isProvided(form.id(), provided.valuesKey()));
        }
    }
}
