package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the forms of a request ask for when it comes back. */
class ReturnedRequestFormTest {

    private static final Set<String> FIXED =
            Set.of("courseId", "studyMode", "studyFunding", "lastRating", "notUnderDiscipline");

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
                    .satisfies(other -> field.properties().stream()
                            // When a field is hidden depends on what the form knows of the course.
                            .filter(property -> !property.getKey().equals("conditional"))
                            .forEach(property ->
                                    assertThat(other.get(property.getKey())).isEqualTo(property.getValue())));
        }
    }

    static List<JsonNode> fields(ProcessResource form) {
        return json(form)
                .path("components")
                .valueStream()
                .flatMap(ReturnedRequestFormTest::withChildren)
                .toList();
    }

    private static Stream<JsonNode> withChildren(JsonNode component) {
        return Stream.concat(
                Stream.of(component),
                component.path("components").valueStream().flatMap(ReturnedRequestFormTest::withChildren));
    }

    private static JsonNode json(ProcessResource form) {
        return JsonMapper.shared().readTree(form.text());
    }
}
