package id.alur.local;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Camunda 8 broker with gateway as a child process, everything on loopback.
 *
 * <p>What it may be used for depends on its version (docs/operations.md). {@link #kill} and {@link #start} again keep
 * data and ports, as a crash and restart would.
 */
public final class LocalEngine implements AutoCloseable {

    /** The name that goes with {@link #password}: a client sends both, though the engine has one caller only. */
    public static final String USER = "alur";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern EPOCH_MILLI = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");

    private final EngineSettings settings;
    private @Nullable ChildProcess process;

    LocalEngine(EngineSettings settings) {
        this.settings = settings;
    }

    /** Settings for an engine; without any, one with free ports and a temporary folder. */
    public static LocalEngineBuilder builder() {
        return new LocalEngineBuilder();
    }

    /**
     * Starts the process and waits until its partition takes commands.
     *
     * @throws LocalStartException with the last lines of its log if it does not come up within four minutes, or if the folder's
     *     data is of a version that this one cannot go on with
     */
    public synchronized void start() {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting; {@link #awaitReady} waits. */
    public synchronized void launch() {
        if (isRunning()) {
            throw new IllegalStateException("The engine is running already");
        }
        new EngineData(settings.dataDirectory()).take(settings.version());
        settings.write();
        process = ChildProcess.start(
                "engine", command(), Map.of(), settings.dataDirectory(), settings.directory("console.log"));
    }

    /** Waits until the engine takes commands. */
    public void awaitReady() {
        boolean ready = Waiting.until(() -> !isRunning() || isReady(), PATIENCE);
        if (!ready || !isRunning()) {
            var reason = isRunning() ? "did not become ready within " + PATIENCE.toSeconds() + " s" : "ended at start";
            kill();
            throw new LocalStartException("The engine " + reason + ". Last lines of " + log() + ":\n" + lastLines());
        }
    }

    /** True if the engine takes commands now. */
    public boolean isReady() {
        return Waiting.ok(managementAddress().resolve("/actuator/health/readiness"))
                        .isPresent()
                && Waiting.ok(restAddress().resolve(settings.version().topologyPath()), credentials())
                        .filter(answer -> answer.contains("\"leader\""))
                        .isPresent();
    }

    String lastLines() {
        return ChildProcess.tail(settings.directory("console.log"), 10) + "\n" + ChildProcess.tail(log(), 30);
    }

    /** Ends the process in order; data stays unless the folder was temporary. */
    public synchronized void stop() {
        ChildProcess current = process;
        process = null;
        var patience = settings.archive().map(ClassArchive::patience).orElse(Duration.ofSeconds(40));
        if (current != null && current.stop(patience)) {
            settings.archive().ifPresent(ClassArchive::keep);
        }
    }

    /** Kills the process without asking (SIGKILL). */
    public synchronized void kill() {
        ChildProcess current = process;
        process = null;
        if (current != null) {
            current.kill();
        }
    }

    /** Deletes what the engine knows, as somebody does who thinks that it will come back; only while it does not run. */
    public synchronized void deleteData() {
        if (isRunning()) {
            throw new IllegalStateException("The engine is running");
        }
        Folders.delete(settings.directory("data"));
    }

    /** Stops the engine and deletes its folder if it was a temporary one. */
    @Override
    public void close() {
        stop();
        if (settings.temporary()) {
            Folders.delete(settings.dataDirectory());
        }
    }

    public EngineVersion version() {
        return settings.version();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("The engine is not running");
        }
        return process.pid();
    }

    public URI grpcAddress() {
        return loopback(settings.grpcPort());
    }

    public URI restAddress() {
        return loopback(settings.restPort());
    }

    public URI managementAddress() {
        return loopback(settings.managementPort());
    }

    /** What a client must say to be listened to; empty for an engine that listens to everybody on this machine. */
    public Optional<String> password() {
        return settings.guard();
    }

    /** Settings of the starter of Camunda's client that lead to this engine. */
    public Map<String, String> clientSettings() {
        var all = new HashMap<>(Map.of(
                "camunda.client.grpc-address", grpcAddress().toString(),
                "camunda.client.rest-address", restAddress().toString()));
        password()
                .ifPresent(password -> all.putAll(Map.of(
                        "camunda.client.auth.method", "basic",
                        "camunda.client.auth.username", USER,
                        "camunda.client.auth.password", password)));
        return all;
    }

    private Map<String, String> credentials() {
        return password()
                .map(password -> (USER + ":" + password).getBytes(StandardCharsets.UTF_8))
                .map(text ->
                        Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(text)))
                .orElse(Map.of());
    }

    /** The engine's log file. */
    public Path log() {
        return settings.directory("engine.log");
    }

    /**
     * Moves the engine's clock to the given time, which then runs on from there, so that timers come due. Only with
     * {@link LocalEngineBuilder#controlledClock}, and only forward.
     */
    public void moveClock(Instant target) {
        long offset = Duration.between(clock(), target).toMillis();
        var moved = Waiting.postJson(
                managementAddress().resolve("/actuator/clock/add"), "{\"offsetMilli\":" + offset + "}", credentials());
        if (moved.isEmpty()) {
            throw new IllegalStateException("The engine did not move its clock");
        }
    }

    /** The time on the engine's clock. */
    public Instant clock() {
        var answer = Waiting.ok(managementAddress().resolve("/actuator/clock"), credentials())
                .orElse("");
        var match = EPOCH_MILLI.matcher(answer);
        if (!match.find()) {
            throw new IllegalStateException("The engine's clock is not controlled, or the engine is not running");
        }
        return Instant.ofEpochMilli(Long.parseLong(match.group(1)));
    }

    private List<String> command() {
        Path distribution = settings.version().distribution();
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xmx" + settings.heap(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        command.addAll(settings.jvmArguments());
        settings.archive().map(ClassArchive::arguments).ifPresent(command::addAll);
        command.addAll(List.of(
                "-Dbasedir=" + settings.dataDirectory(),
                "-Dapp.home=" + settings.dataDirectory(),
                "-Dalur.engine.log=" + log(),
                "-Dlog4j2.configurationFile=" + settings.directory("log4j2.xml"),
                "-Dspring.config.additional-location=file:" + settings.directory("application.properties"),
                "-Dalur.guard.file=" + settings.guardFile(),
                "-cp",
                distribution.resolve("lib") + "/*"
                        + settings.guard()
                                .map(password -> File.pathSeparator + AlurRoot.guardJar())
                                .orElse(""),
                settings.version().mainClass()));
        return command;
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
