package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine comes up, comes up again after kill -9, and says why when it does not. */
class LocalEngineTest {

    @TempDir
    Path folder;

    @Test
    void comes_up_is_killed_and_comes_up_again_on_the_same_data_and_ports() {
        try (var engine = LocalEngine.builder()
                .dataDirectory(folder)
                .controlledClock()
                .jvmArgument("-XX:TieredStopAtLevel=1")
                .start()) {
            assertThat(topology(engine))
                    .contains(EngineVersion.standard().text())
                    .contains("leader");
            assertThat(new EngineData(folder).writtenBy()).hasValue(EngineVersion.standard());
            long first = engine.pid();
            var tomorrow = Instant.now().plus(Duration.ofDays(1));
            engine.moveClock(tomorrow);
            assertThat(engine.clock()).isBetween(tomorrow, tomorrow.plusSeconds(60));

            engine.kill();
            assertThat(engine.isRunning()).isFalse();
            assertThat(ProcessHandle.of(first)).isEmpty();

            engine.start();
            assertThat(topology(engine)).contains("leader");
            assertThat(engine.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void an_engine_that_does_not_come_up_quotes_its_log() {
        var engine = LocalEngine.builder()
                .dataDirectory(folder)
                .jvmArgument("-XX:TieredStopAtLevel=1")
                .property("zeebe.broker.exporters.broken.className", "no.such.Exporter")
                .build();

        assertThatThrownBy(engine::start)
                .isInstanceOf(LocalStartException.class)
                .hasMessageContaining("ended at start")
                .hasMessageContaining("no.such.Exporter");
        assertThat(engine.isRunning()).isFalse();
    }

    private static String topology(LocalEngine engine) {
        return Waiting.ok(engine.restAddress().resolve(engine.version().topologyPath()))
                .orElse("");
    }
}
