package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running cases are never handed to an engine that cannot read them. */
class EngineDataTest {

    private static final EngineVersion FREE = EngineVersion.of("8.5.8");
    private static final EngineVersion EVALUATION = EngineVersion.of("8.6.0");

    @TempDir
    Path home;

    @Test
    void a_new_home_gets_the_standard_engine_unless_somebody_asks_for_another() throws IOException {
        assertThat(data().choose(Optional.empty())).isEqualTo(EngineVersion.standard());
        assertThat(data().choose(Optional.of(EVALUATION))).isEqualTo(EVALUATION);

        // An engine that never came up has left a note and no data.
        data().take(EVALUATION);
        Files.createDirectories(home.resolve("engine/data"));
        assertThat(data().choose(Optional.empty())).isEqualTo(EngineVersion.standard());
    }

    @Test
    void a_home_from_before_there_was_a_choice_keeps_its_engine() throws IOException {
        written();

        assertThat(data().choose(Optional.empty())).isEqualTo(EVALUATION);
        assertThatThrownBy(() -> data().take(FREE))
                .isInstanceOf(LocalStartException.class)
                .hasMessageContaining("ditulis oleh Camunda 8.6.0 dan tidak dapat dibaca oleh 8.5.8")
                .hasMessageContaining("ALUR_ENGINE_VERSION")
                .hasMessageContaining("ALUR_HOME lain");
        assertThat(data().choose(Optional.empty())).isEqualTo(EVALUATION);
    }

    @Test
    void data_goes_on_with_its_minor_version_and_no_older_patch() throws IOException {
        written();
        data().take(EVALUATION);
        assertThatThrownBy(() -> data().take(FREE)).isInstanceOf(LocalStartException.class);

        data().take(EngineVersion.of("8.6.4"));
        assertThatThrownBy(() -> data().take(EVALUATION)).isInstanceOf(LocalStartException.class);

        Files.writeString(home.resolve("engine/version"), "8.5.8\n");
        assertThatCode(() -> data().take(EngineVersion.of("8.5.20"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> data().take(EVALUATION)).isInstanceOf(LocalStartException.class);
    }

    @Test
    void the_launcher_refuses_before_anything_runs() throws IOException {
        written();
        var settings = StackSettings.of(
                Map.of("ALUR_HOME", home.toString(), "ALUR_ENGINE_VERSION", "8.5.8"),
                new CopyOnWriteArrayList<>()::add);

        assertThatThrownBy(() -> LocalStack.start(onFreePorts(settings)))
                .isInstanceOf(LocalStartException.class)
                .hasMessageContaining("Data mesin alur di " + home.resolve("engine"));
        assertThat(home.resolve("database")).doesNotExist();
    }

    @Test
    void a_version_that_cannot_run_here_is_named() {
        for (String wrong : List.of("8.8.0", "8.5", "../8.5.8", "8.6.0-SNAPSHOT")) {
            assertThatThrownBy(() -> StackSettings.of(Map.of("ALUR_ENGINE_VERSION", wrong), line -> {}))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining("ALUR_ENGINE_VERSION=" + wrong);
        }
    }

    private EngineData data() {
        return new EngineData(home.resolve("engine"));
    }

    private void written() throws IOException {
        Files.createDirectories(home.resolve("engine/data/raft-partition"));
    }

    private static StackSettings onFreePorts(StackSettings settings) {
        var free = StackSettings.forTest(settings.home(), Map.of(), List.of(), settings.console());
        return new StackSettings(
                settings.home(),
                free.uiPort(),
                free.databasePort(),
                free.engineGrpcPort(),
                free.engineRestPort(),
                free.engineManagementPort(),
                free.workersPort(),
                Map.of(),
                List.of(),
                settings.engineVersion(),
                settings.engineHeap(),
                false,
                false,
                settings.console());
    }
}
