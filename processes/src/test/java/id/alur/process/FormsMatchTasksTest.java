package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every user task has its form, every form is used, and a form knows only what renderer and validator know. */
class FormsMatchTasksTest {

    private static final Set<String> KNOWN_TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "filepicker",
            "group",
            "separator");

    private static final Set<String> KNOWN_RULES =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern");

    private static final Set<String> FIXED =
            Set.of("courseId", "studyMode", "studyFunding", "lastRating", "notUnderDiscipline");

    static Stream<ProcessResource> forms() {
        return ProcessResources.forms().stream();
    }

    @Test
    void every_user_task_names_a_form_that_exists_and_every_form_is_used() {
        Set<String> used = Model.all()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(Model::formOf)
                .collect(Collectors.toCollection(TreeSet::new));
        // A start form has the name of its process; what another process starts has none.
        Model.all()
                .map(model -> model.process().getId())
                .filter(id -> ProcessResources.form(id).isPresent())
                .forEach(used::add);
        assertThat(used).contains(TrainingRequestProcess.Forms.REQUEST);
        assertThat(ProcessResources.forms().stream().map(ProcessResource::name))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void form_id_is_file_name_and_its_platform_is_8_6(ProcessResource form) {
        JsonNode json = json(form);
        assertThat(json.path("id").asString()).isEqualTo(form.name());
        assertThat(json.path("executionPlatformVersion").asString()).isEqualTo("8.6.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void components_and_their_rules_are_known_and_keys_are_unique(ProcessResource form) {
        Set<String> keys = new HashSet<>();
        for (JsonNode field : fields(form)) {
            String id = field.path("id").asString();
            assertThat(field.path("type").asString()).as(id).isIn(KNOWN_TYPES);
            assertThat(field.path("validate").propertyNames()).as(id).isSubsetOf(KNOWN_RULES);
            if (field.has("key")) {
                assertThat(keys.add(field.path("key").asString())).as(id).isTrue();
                assertThat(field.path("key").asString()).as(id).matches("[a-z][A-Za-z0-9]*");
                String label = "datetime".equals(field.path("type").asString()) ? "dateLabel" : "label";
                assertThat(field.path(label).asString("")).as(id).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void only_outcome_becomes_a_variable_and_it_offers_only_answers_the_process_knows(ProcessResource form) {
        Set<String> known = Model.named(TrainingRequestProcess.PROCESS_ID).comparedWith("outcome");
        for (JsonNode field : fields(form)) {
            if (field.path("properties").has("variable")) {
                assertThat(field.path("key").asString()).isEqualTo("outcome");
                assertThat(field.path("validate").path("required").asBoolean()).isTrue();
                assertThat(values(field)).isNotEmpty().isSubsetOf(known);
            }
        }
    }

    @Test
    void officials_and_applicant_together_can_give_every_answer() {
        Set<String> forms = Model.named(TrainingRequestProcess.PROCESS_ID).all(UserTask.class).stream()
                .map(Model::formOf)
                .collect(Collectors.toSet());
        List<String> offered = ProcessResources.forms().stream()
                .filter(form -> forms.contains(form.name()))
                .flatMap(form -> fields(form).stream())
                .filter(field -> field.path("properties").has("variable"))
                .flatMap(field -> values(field).stream())
                .toList();
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        Model.named(TrainingRequestProcess.PROCESS_ID).comparedWith("outcome"));
    }

    @Test
    void a_returned_request_asks_for_the_same_fields_as_a_new_one_except_the_course() {
        List<JsonNode> fresh =
                fields(ProcessResources.form(TrainingRequestProcess.Forms.REQUEST)
                                .orElseThrow())
                        .stream()
                        .filter(field -> field.has("key"))
                        // Those who approved already approved this course and no other.
                        .filter(field -> !FIXED.contains(field.path("key").asString()))
                        // Asked in both, but a new request names the year and a returned one stays in it.
                        .filter(field -> !field.path("key").asString().equals("startsOn"))
                        .toList();
        List<JsonNode> revised = fields(ProcessResources.form(TrainingRequestProcess.Forms.REVISE_REQUEST)
                .orElseThrow());
        assertThat(revised).noneMatch(field -> FIXED.contains(field.path("key").asString()));
        for (JsonNode field : fresh) {
            assertThat(revised)
                    .filteredOn(other -> other.path("key").equals(field.path("key")))
                    .singleElement()
                    .satisfies(other -> field.properties().forEach(property -> assertThat(other.get(property.getKey()))
                            .isEqualTo(property.getValue())));
        }
    }

    static List<JsonNode> fields(ProcessResource form) {
        return json(form)
                .path("components")
                .valueStream()
                .flatMap(FormsMatchTasksTest::withChildren)
                .toList();
    }

    private static Stream<JsonNode> withChildren(JsonNode component) {
        return Stream.concat(
                Stream.of(component),
                component.path("components").valueStream().flatMap(FormsMatchTasksTest::withChildren));
    }

    private static List<String> values(JsonNode field) {
        return field.path("values")
                .valueStream()
                .map(value -> value.path("value").asString())
                .toList();
    }

    private static JsonNode json(ProcessResource form) {
        return JsonMapper.shared().readTree(form.text());
    }
}
