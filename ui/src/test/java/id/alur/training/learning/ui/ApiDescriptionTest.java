package id.alur.training.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shell.ui.UiTest;
import id.alur.training.LessonHours;
import id.alur.training.learning.Completion;
import id.alur.training.learning.CompletionResult;
import id.alur.training.learning.CompletionService;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** UC-111 A4: what the description says of the calls is what they do. */
@UiTest
class ApiDescriptionTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping calls;

    @Autowired
    JsonMapper json;

    private JsonNode description = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void the_description_that_is_served() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        description = json.readTree(web.perform(MockMvcRequestBuilders.get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(description.path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void every_call_is_described_and_nothing_else() {
        Set<String> there = new TreeSet<>();
        calls.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path))));
        Set<String> described = new TreeSet<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(there).hasSizeGreaterThan(1);
        assertThat(described).allMatch(call -> call.contains(" /api/v1/"));
    }

    @Test
    void a_completion_has_the_fields_and_limits_that_are_read() {
        JsonNode fields = schema("Completion").path("properties");
        assertThat(fields.propertyNames())
                .containsExactlyElementsOf(Arrays.stream(CompletionReader.Field.values())
                        .map(field -> field.word)
                        .toList());
        for (CompletionReader.Field field : CompletionReader.Field.values()) {
            JsonNode described = fields.path(field.word);
            assertThat(described.path("maxLength").asInt(0)).as(field.word).isEqualTo(field.most);
            assertThat(words(schema("Completion").path("required")).contains(field.word))
                    .as(field.word)
                    .isEqualTo(field.required);
        }
        assertThat(fields.path("jp").path("maximum").asInt()).isEqualTo(LessonHours.MOST);
        assertThat(fields.path("jp").path("description").asString())
                .contains("At most " + LessonHours.MOST_A_DAY + " for each day");
        assertThat(fields.path("sessions").path("maximum").asInt()).isEqualTo(Completion.MOST_SESSIONS);
        assertThat(schema("Batch").at("/properties/completions/maxItems").asInt())
                .isEqualTo(CompletionService.MOST);
    }

    @Test
    void an_answer_has_the_fields_that_are_written() {
        assertThat(schema("Answer").path("properties").propertyNames())
                .containsExactlyElementsOf(components(CompletionsController.Answer.class));
        assertThat(schema("Row").path("properties").propertyNames())
                .containsExactlyElementsOf(components(CompletionsController.Row.class));
        assertThat(words(schema("Row").at("/properties/status/enum")))
                .isEqualTo(Set.copyOf(Arrays.stream(CompletionResult.Status.values())
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    @Test
    void the_example_can_be_read() {
        JsonNode example = description.at(
                "/paths/~1api~1v1~1learning~1completions/post/requestBody/content/application~1json/example");
        CompletionReader reader = new CompletionReader(JsonMapper.shared());
        List<JsonNode> rows = reader.rows(json.writeValueAsBytes(example));
        assertThat(reader.completion("asn-berpijar", rows.getFirst()).jp()).isEqualTo(6);
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Collection<String> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
