package id.alur.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link LocalEngine}; each has a default that suits a test. */
public final class LocalEngineBuilder {

    static final String EXPORTER_CLASS = "id.alur.exporter.PostgresExporter";

    private EngineVersion version = EngineVersion.standard();
    private @Nullable Path dataDirectory;
    private int grpcPort;
    private int restPort;
    private int managementPort;
    private String heap = "512m";
    private boolean controlledClock;
    private Optional<String> guard = Optional.empty();
    private Optional<ClassArchive> archive = Optional.empty();
    private final Map<String, String> exporter = new HashMap<>();
    private final Map<String, String> extra = new HashMap<>();
    private final List<String> jvmArguments = new ArrayList<>();

    LocalEngineBuilder() {}

    /** Which engine; without it {@link EngineVersion#standard}. */
    public LocalEngineBuilder version(EngineVersion wanted) {
        this.version = wanted;
        return this;
    }

    /** Where data, configuration and log lie; without it a temporary folder that {@link LocalEngine#close} deletes. */
    public LocalEngineBuilder dataDirectory(Path directory) {
        this.dataDirectory = directory.toAbsolutePath().normalize();
        return this;
    }

    /** Ports of the gRPC gateway, the REST gateway and the management endpoints; 0 picks a free one. */
    public LocalEngineBuilder ports(int grpc, int rest, int management) {
        this.grpcPort = grpc;
        this.restPort = rest;
        this.managementPort = management;
        return this;
    }

    /** Largest heap in the JVM's notation, such as {@code 512m}; below that the gateway of 8.6 runs out of memory. */
    public LocalEngineBuilder heap(String size) {
        this.heap = size;
        return this;
    }

    /** Lets {@link LocalEngine#moveClock} move the engine's time. */
    public LocalEngineBuilder controlledClock() {
        this.controlledClock = true;
        return this;
    }

    /** Takes commands only from who knows the password; without this, from every program on this machine. */
    public LocalEngineBuilder guard(String password) {
        this.guard = Optional.of(password);
        return this;
    }

    /** Writes the engine's records to the given database with our exporter. */
    public LocalEngineBuilder exporter(String jdbcUrl, String username, String password) {
        return exporter(
                AlurRoot.exporterJar(), EXPORTER_CLASS, Map.of("url", jdbcUrl, "user", username, "password", password));
    }

    /** Loads any exporter; argument names in one lower-case word, as the environment form of them would be. */
    public LocalEngineBuilder exporter(Path jar, String className, Map<String, String> arguments) {
        exporter.clear();
        exporter.put("className", className);
        exporter.put("jarPath", jar.toString());
        arguments.forEach((key, value) -> exporter.put("args." + key, value));
        return this;
    }

    /** Any other setting of the broker, by its property name. */
    public LocalEngineBuilder property(String name, String value) {
        extra.put(name, value);
        return this;
    }

    /** A further argument of the engine's JVM. */
    public LocalEngineBuilder jvmArgument(String argument) {
        jvmArguments.add(argument);
        return this;
    }

    /** Starts faster with an archive of the engine's classes. */
    LocalEngineBuilder archive(ClassArchive classes) {
        this.archive = Optional.of(classes);
        return this;
    }

    /** The engine, not started. */
    public LocalEngine build() {
        Path given = dataDirectory;
        return new LocalEngine(new EngineSettings(
                version,
                given == null ? temporaryDirectory() : given,
                given == null,
                Ports.orFree(grpcPort),
                Ports.orFree(restPort),
                Ports.orFree(managementPort),
                Ports.free(),
                Ports.free(),
                heap,
                controlledClock,
                guard,
                Map.copyOf(exporter),
                Map.copyOf(extra),
                List.copyOf(jvmArguments),
                archive));
    }

    /** The engine, started and ready. */
    public LocalEngine start() {
        var engine = build();
        engine.start();
        return engine;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("alur-engine");
        } catch (IOException e) {
            throw new LocalStartException("No temporary folder for an engine: " + e.getMessage(), e);
        }
    }
}
