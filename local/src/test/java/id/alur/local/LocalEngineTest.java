package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
                .guard("a password of this test")
                .jvmArgument("-XX:TieredStopAtLevel=1")
                .start()) {
            assertThat(topology(engine))
                    .contains(EngineVersion.standard().text())
                    .contains("leader");
            nobodyCommandsWithoutThePassword(engine);
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

    private static void nobodyCommandsWithoutThePassword(LocalEngine engine) {
        var topology = engine.restAddress().resolve(engine.version().topologyPath());
        var completion = engine.restAddress().resolve("/v1/user-tasks/2251799813685249/completion");
        var clock = engine.managementAddress().resolve("/actuator/clock/add");
        for (String sent : List.of("", "Basic YWx1cjp3cm9uZw==", "Bearer a password of this test")) {
            assertThat(status(topology, sent, "")).as(sent).isEqualTo(401);
            assertThat(status(completion, sent, "{}")).as(sent).isEqualTo(401);
            assertThat(status(clock, sent, "{\"offsetMilli\":1}")).as(sent).isEqualTo(401);
        }
        assertThat(status(completion, authorization(), "{}")).isEqualTo(404);
        // These show the exporter's password or pause it; they are not there for anybody.
        for (String shut : List.of("configprops", "env", "exporting", "partitions", "loggers", "backups")) {
            assertThat(status(engine.managementAddress().resolve("/actuator/" + shut), authorization(), ""))
                    .as(shut)
                    .isEqualTo(404);
        }
    }

    private static int status(URI address, String authorization, String body) {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String authorization() {
        return "Basic "
                + Base64.getEncoder().encodeToString("alur:a password of this test".getBytes(StandardCharsets.UTF_8));
    }

    private static String topology(LocalEngine engine) {
        return Waiting.ok(
                        engine.restAddress().resolve(engine.version().topologyPath()),
                        Map.of("Authorization", authorization()))
                .orElse("");
    }
}
