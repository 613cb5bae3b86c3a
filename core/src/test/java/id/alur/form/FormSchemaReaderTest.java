package id.alur.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.decision.Feel;
import id.alur.model.ReleasedModels;
import id.alur.model.ShippedModels;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaReaderTest {

    private static final Feel FEEL = new Feel(Clock.systemUTC());

    @Test
    void every_form_of_the_processes_can_be_shown_and_checked() {
        FormRegistry registry = new FormRegistry(new ReleasedModels(List.of(new ShippedModels())), FEEL);
        assertThat(registry.all()).extracting(FormSchema::id).contains("training-request", "training-review-request");
        assertThat(registry.get("training-review-request").field("outcome"))
                .get()
                .matches(FormComponent.Field::variable);
        assertThatThrownBy(() -> registry.get("no-such-form")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'id':'f1','type':'iframe'} | component f1: the component type "iframe" is not supported
            {'id':'f1','type':'expression','key':'x'} | component f1: the component type "expression" is not supported
            {'id':'f1','type':'datetime','subtype':'era','key':'x','label':'L'} | not supported
            {'type':'text','text':'x'} | id is missing
            {'id':'f1','type':'textfield','label':'L'} | is not a plain name
            {'id':'f1','type':'textfield','key':'a.b','label':'L'} | is not a plain name
            {'id':'f1','type':'textfield','key':'x'} | without a label
            {'id':'f1','type':'textfield','key':'x','label':'=a + b'} | expressions and templates
            {'id':'f1','type':'text','text':'{{a}}'} | expressions and templates
            {'id':'f1','type':'textarea','key':'x','label':'L','properties':{'variable':'true'}} | process variables
            {'id':'f1','type':'filepicker','key':'x','label':'L','properties':{'variable':'true'}} | process variables
            {'id':'f1','type':'select','key':'x','label':'L'} | no options
            {'id':'f1','type':'radio','key':'x','label':'L','values':[{'label':'A','value':'A'},{'label':'B','value':'A'}]} | used twice
            {'id':'f1','type':'select','key':'x','label':'L','valuesExpression':'=for i in 1..9 return i'} | expression refused
            {'id':'f1','type':'text','text':'x','conditional':{'hide':'=a.getClass()'}} | expression refused
            {'id':'f1','type':'number','key':'x','label':'L','validate':{'min':'=a'}} | min must be a number
            {'id':'f1','type':'textfield','key':'x','label':'L','validate':{'pattern':'(['}} | pattern cannot be read
            {'id':'f1','type':'textfield','key':'x','label':'L','validate':{'validationType':'iban'}} | validationType
            {'id':'f1','type':'textfield','key':'x','label':'L','readonly':'=a'} | readonly: expressions
            {'id':'f1','type':'filepicker','key':'x','label':'L','accept':'image/*'} | accept names extensions
            {'id':'g','type':'group','label':'G','path':'p','components':[]} | a path is not supported
            """)
    void a_defect_names_form_and_component(String component, String expected) {
        String json = "{\"id\":\"example\",\"components\":[" + component.replace('\'', '"') + "]}";
        assertThatThrownBy(() -> FormSchemaReader.read("example", json, FEEL))
                .isInstanceOf(FormDefectException.class)
                .hasMessageContaining("Form example")
                .hasMessageContaining(expected);
    }

    @Test
    void all_defects_are_told_at_once() {
        String json = """
                {"id":"other","components":[{"id":"a","type":"iframe"},
                 {"id":"a","type":"textfield","key":"x","label":"L"},{"id":"b","type":"textfield","key":"x","label":"L"}]}""";
        assertThatThrownBy(() -> FormSchemaReader.read("example", json, FEEL))
                .isInstanceOfSatisfying(
                        FormDefectException.class, e -> assertThat(e.defects()).hasSize(4));
        assertThatThrownBy(() -> FormSchemaReader.read("example", "{", FEEL)).isInstanceOf(FormDefectException.class);
    }
}
