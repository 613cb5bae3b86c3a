package id.alur.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.decision.Feel;
import id.alur.testing.WrongInputs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValidatorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneId.of("Asia/Jakarta"));
    private static final Feel FEEL = new Feel(CLOCK);
    private static final FormContext CONTEXT = FormContext.of(DraftKey.start("example"));

    private static final FormOptions COURSES = new FormOptions() {
        @Override
        public boolean provides(String formId, String valuesKey) {
            return valuesKey.equals("courses");
        }

        @Override
        public List<FieldOption> options(String formId, String valuesKey, FormContext context) {
            return List.of(new FieldOption("C1", "Course one"), new FieldOption("C2", "Course two"));
        }
    };

    private static final FormFiles FILES = (ids, context) -> {
        Map<String, String> names = new HashMap<>();
        ids.stream().filter(id -> id.startsWith("file-")).forEach(id -> names.put(id, id + ".pdf"));
        return names;
    };

    private final FormValidator validator = new FormValidator(
            new FormVisibility(FEEL, List.of()),
            new FieldValidator(new FormChoices(List.of(COURSES), FEEL), FILES, CLOCK));

    /** One row violates one rule. */
    @Test
    void each_rule_violated_once_is_reported_at_its_field() {
        WrongInputs.check("forms/rules", row -> {
            FormResult result = validator.validate(
                    form(named(row.get("field"))), WrongInputs.json("{\"x\":" + row.input() + "}"), CONTEXT);
            assertThat(result.data()).as(row.place()).isEmpty();
            return result.errors().stream()
                    .map(error -> error.key() + ": " + WrongInputs.words(error.messageKey(), error.arguments()))
                    .collect(Collectors.joining(" / "));
        });
    }

    @Test
    void what_is_right_comes_back_in_one_shape() {
        FormSchema form = form(
                "{'type':'textfield','id':'a','key':'name','label':'L','validate':{'validationType':'email'}}",
                "{'type':'number','id':'b','key':'cost','label':'L'}",
                "{'type':'datetime','subtype':'date','id':'c','key':'day','dateLabel':'L'}",
                "{'type':'checkbox','id':'d','key':'agreed','label':'L'}",
                "{'type':'checklist','id':'e','key':'tags','label':'L','values':[{'label':'A','value':'A'}]}",
                "{'type':'filepicker','id':'f','key':'offer','label':'L'}",
                "{'type':'textarea','id':'g','key':'note','label':'L'}");
        FormResult result = validator.validate(
                form,
                Map.of(
                        "name", "  a@b.go.id ",
                        "cost", "5260000.50",
                        "day", "2026-11-21",
                        "tags", List.of("A", "A"),
                        "offer", "file-1",
                        "note", "e\u0301a\u0000\u0007\r\nb"),
                CONTEXT);
        assertThat(result.errors()).isEmpty();
        assertThat(result.data())
                .isEqualTo(Map.of(
                        "name",
                        "a@b.go.id",
                        "cost",
                        new BigDecimal("5260000.50"),
                        "day",
                        "2026-11-21",
                        "agreed",
                        false,
                        "tags",
                        List.of("A"),
                        "offer",
                        List.of("file-1"),
                        "note",
                        "\u00e9a\nb"));
    }

    @Test
    void only_fields_marked_so_become_variables() {
        FormSchema form = form(
                "{'type':'radio','id':'a','key':'outcome','label':'L','values':[{'label':'A','value':'OK'}],"
                        + "'properties':{'variable':'true'}}",
                "{'type':'textarea','id':'b','key':'note','label':'L'}");
        FormResult result = validator.validate(form, Map.of("outcome", "OK", "note", "private"), CONTEXT);
        assertThat(result.variables()).isEqualTo(Map.of("outcome", "OK"));
        assertThat(result.data()).containsKeys("outcome", "note");
    }

    @Test
    void values_of_hidden_fields_are_dropped_and_not_required() {
        FormSchema form = form(
                "{'type':'radio','id':'a','key':'outcome','label':'L',"
                        + "'values':[{'label':'A','value':'YES'},{'label':'B','value':'NO'}]}",
                "{'type':'textarea','id':'b','key':'reason','label':'L','validate':{'required':true,'minLength':10},"
                        + "'conditional':{'hide':'=outcome != \\\"NO\\\"'}}",
                "{'type':'textfield','id':'c','key':'more','label':'L','validate':{'required':true},"
                        + "'conditional':{'hide':'=reason = null'}}");
        FormResult yes = validator.validate(form, Map.of("outcome", "YES", "reason", "old text", "more", "x"), CONTEXT);
        assertThat(yes.errors()).isEmpty();
        assertThat(yes.data()).isEqualTo(Map.of("outcome", "YES"));
        FormResult no = validator.validate(form, Map.of("outcome", "NO"), CONTEXT);
        assertThat(no.errors()).extracting(FieldError::key).containsExactly("reason");
    }

    @Test
    void fields_of_a_hidden_group_are_hidden() {
        FormSchema form = form("{'type':'group','id':'g','label':'G','conditional':{'hide':'=true'},'components':["
                + "{'type':'textfield','id':'a','key':'inner','label':'L','validate':{'required':true}}]}");
        assertThat(validator.validate(form, Map.of("inner", "x"), CONTEXT).data())
                .isEmpty();
    }

    @Test
    void a_readonly_field_carries_what_the_server_knows_and_a_disabled_one_nothing() {
        FormSchema form = form(
                "{'type':'textfield','id':'a','key':'number','label':'L','readonly':true}",
                "{'type':'textfield','id':'b','key':'total','label':'L','disabled':true}");
        FormResult result = validator.validate(
                form, Map.of("number", "forged", "total", "forged"), CONTEXT.with(Map.of("number", "real")));
        assertThat(result.errors()).isEmpty();
        assertThat(result.data()).isEqualTo(Map.of("number", "real"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void a_submission_with_extra_or_missing_fields_never_passes_and_never_keeps_the_extra(long seed) {
        FormSchema form = form(
                "{'type':'textfield','id':'a','key':'k0','label':'L','validate':{'required':true}}",
                "{'type':'number','id':'b','key':'k1','label':'L','validate':{'required':true}}",
                "{'type':'checkbox','id':'c','key':'k2','label':'L','validate':{'required':true}}",
                "{'type':'select','id':'d','key':'k3','label':'L','valuesKey':'courses','validate':{'required':true}}");
        Map<String, Object> complete = Map.of("k0", "x", "k1", 1, "k2", true, "k3", "C1");
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Map<String, Object> submission = new HashMap<>(complete);
            int expected = 0;
            for (String key : complete.keySet()) {
                if (random.nextBoolean()) {
                    submission.remove(key);
                    expected++;
                }
            }
            for (int extra = random.nextInt(3); extra > 0; extra--) {
                submission.put("extra" + random.nextInt(1000) + "-" + extra, "anything");
                expected++;
            }
            FormResult result = validator.validate(form, submission, CONTEXT);
            assertThat(result.errors()).hasSize(expected);
            assertThat(result.isValid()).isEqualTo(expected == 0);
            assertThat(complete).containsAllEntriesOf(withoutNumbers(result.data()));
        }
    }

    private static Map<String, Object> withoutNumbers(Map<String, Object> data) {
        Map<String, Object> rest = new HashMap<>(data);
        rest.remove("k1");
        return rest;
    }

    private static String named(String field) {
        return "{'id':'f','key':'x','label':'L','dateLabel':'L','timeLabel':'L'," + field.substring(1);
    }

    private static FormSchema form(String... components) {
        String json = "{'id':'example','components':[" + String.join(",", Arrays.asList(components)) + "]}";
        return FormSchemaReader.read("example", json.replace('\'', '"'), FEEL);
    }

    @Test
    void what_the_server_works_out_from_the_entries_hides_and_shows() {
        FormSchema asks = form(
                "{'type':'textfield','key':'day','id':'Day','label':'Day'}",
                "{'type':'checkbox','key':'meant','id':'Meant','label':'Meant','conditional':{'hide':'=sunday != true'}}");
        FormVisibility visibility = new FormVisibility(
                FEEL, List.of((formId, caseId, entered) -> Map.of("sunday", "2027-03-07".equals(entered.get("day")))));
        assertThat(visibility.hidden(asks, Map.of("day", "2027-03-08"), CONTEXT))
                .containsExactly("Meant");
        assertThat(visibility.hidden(asks, Map.of("day", "2027-03-07"), CONTEXT))
                .isEmpty();
        assertThat(visibility.visible(asks, Map.of("day", "2027-03-08", "meant", true), CONTEXT))
                .doesNotContainKey("meant");
    }
}
