package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index names every file of the process folders, in a fixed order. */
class ProcessResourcesTest {

    private static final Path FOLDER = Path.of("src/main/resources/processes");

    @Test
    void index_lists_every_model_decision_and_form() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            List<String> found = files.map(
                            file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
            assertThat(ProcessResources.all().stream().map(ProcessResource::path))
                    .containsExactlyElementsOf(found);
        }
    }

    @Test
    void every_process_folder_explains_itself() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            assertThat(folders.filter(Files::isDirectory)).allSatisfy(folder -> assertThat(folder.resolve("README.md"))
                    .exists());
        }
    }

    @Test
    void every_resource_can_be_read() {
        assertThat(ProcessResources.all())
                .allSatisfy(resource -> assertThat(resource.bytes()).isNotEmpty());
    }

    @Test
    void the_date_of_the_event_chooses_the_rule_set() {
        assertThat(ProcessResources.ruleSet(TrainingRequestProcess.Decisions.ROUTE, LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(set -> assertThat(set.version()).isEqualTo("training-route.2026-01-01"));
        assertThat(ProcessResources.ruleSet(TrainingRequestProcess.Decisions.ROUTE, LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_decision_file_without_a_date_is_refused() {
        assertThatThrownBy(() -> RuleSet.of(new ProcessResource("training/training-route.dmn")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("valid from");
    }
}
