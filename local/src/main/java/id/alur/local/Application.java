package id.alur.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Workers or ui: one of our Spring Boot applications as a child process. */
public final class Application {

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> jvmArguments;
    private final Path directory;
    private final Path log;
    private final ClassArchive archive;
    private @Nullable ChildProcess process;

    Application(
            String name,
            int port,
            Map<String, String> settings,
            List<String> jvmArguments,
            Path home,
            ClassArchive archive) {
        this.name = name;
        this.port = port;
        this.settings = settings;
        this.jvmArguments = jvmArguments;
        this.directory = home;
        this.log = logOf(home, name);
        this.archive = archive;
    }

    /** Starts the process without waiting. */
    synchronized void launch() {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(jvmArguments);
        command.addAll(archive.arguments());
        command.add("-jar");
        command.add(archive.jar().toString());
        // One variable instead of arguments: a command line is readable by every user of the machine.
        process = ChildProcess.start(
                name, command, Map.of("SPRING_APPLICATION_JSON", json(settings)), directory, console());
    }

    /** True if the application takes requests now. */
    public boolean isReady() {
        return Waiting.ok(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .isPresent();
    }

    /** True if the process writes a class archive when it ends. */
    boolean learns() {
        return archive.isWritten();
    }

    /** Ends the process in order. */
    synchronized void stop() {
        ChildProcess current = process;
        process = null;
        if (current != null && current.stop(archive.patience())) {
            archive.keep();
        }
    }

    /** Kills the process without asking (SIGKILL); the stack starts it again. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return process.pid();
    }

    public int port() {
        return port;
    }

    /** What the application logs; in parts of 20 MB, the older ones packed, 200 MB in all. */
    public Path log() {
        return log;
    }

    /** The end of what it said, in its log and, before there was one or as the JVM died, on its console. */
    String lastLines() {
        return ChildProcess.tail(console(), 10) + "\n" + ChildProcess.tail(log, 40);
    }

    private Path console() {
        return log.resolveSibling(name + ".console.log");
    }

    /** A log that goes on over restarts and is bounded. */
    static Map<String, String> logging(Path home, String name) {
        return Map.of(
                "logging.file.name", logOf(home, name).toString(),
                "logging.threshold.console", "OFF",
                "logging.logback.rollingpolicy.max-file-size", "20MB",
                "logging.logback.rollingpolicy.max-history", "30",
                "logging.logback.rollingpolicy.total-size-cap", "200MB");
    }

    private static Path logOf(Path home, String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    static String json(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var result = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                result.append('\\').append((char) character);
            } else if (character < ' ') {
                result.append(String.format("\\u%04x", character));
            } else {
                result.append((char) character);
            }
        });
        return result.append('"').toString();
    }
}
