package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong before anything runs is said clearly; the running whole is tested in system-tests. */
class LocalStackTest {

    @TempDir
    Path home;

    private final List<String> console = new CopyOnWriteArrayList<>();

    @Test
    void a_taken_port_stops_the_start_before_anything_runs() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = StackSettings.of(
                    Map.of("ALUR_HOME", home.toString(), "ALUR_DB_PORT", Integer.toString(taken.getLocalPort())),
                    console::add);

            assertThatThrownBy(() -> LocalStack.start(settings))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining(" is taken; set ALUR_");
            assertThat(home.resolve("database")).doesNotExist();
        }
    }

    @Test
    void a_second_launcher_on_the_same_home_is_refused_and_names_the_first() {
        try (var first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("ALUR_HOME");
        }
        HomeLock.take(home).close();
    }

    @Test
    void a_variable_that_is_no_port_is_named() {
        for (String wrong : List.of("delapan", "0", "70000")) {
            assertThatThrownBy(() -> StackSettings.of(Map.of("ALUR_PORT", wrong), console::add))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining("ALUR_PORT=" + wrong);
        }
    }

    @Test
    void what_a_killed_launcher_left_behind_is_ended_once() throws Exception {
        var leftBehind = new ProcessBuilder("sleep", "600").start();
        var file = new PidFile(home.resolve("run/engine.pid"));
        file.write(leftBehind.pid());

        assertThat(file.endLeftover()).isTrue();

        assertThat(leftBehind.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(file.endLeftover()).isFalse();
    }

    @Test
    void a_process_that_merely_has_the_same_id_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var file = home.resolve("engine.pid");
            Files.writeString(file, stranger.pid() + " 2001-01-01T00:00:00Z");

            assertThat(new PidFile(file).endLeftover()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void settings_reach_the_application_as_json_whatever_they_contain() {
        assertThat(Application.json(Map.of("a.b", "say \"hi\" \\ \n")))
                .isEqualTo("{\"a.b\":\"say \\\"hi\\\" \\\\ \\u000a\"}");
    }
}
