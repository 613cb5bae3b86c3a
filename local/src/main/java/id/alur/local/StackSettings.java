package id.alur.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a {@link LocalStack} is started with.
 *
 * @param home folder for data, logs and pid files
 * @param applicationSettings Spring properties for workers and ui, beside the addresses that the stack fills in itself
 * @param jvmArguments arguments of the JVMs of engine, workers and ui, beside those that the stack gives itself
 * @param engineVersion which engine; empty for the one that wrote the home's data, and for the standard where there is none
 * @param engineHeap largest heap of the engine, in the JVM's notation
 * @param controlledClock lets a test move the engine's time
 * @param learnClasses writes class archives at the end of the first run, which make the next start faster
 * @param console takes the progress lines
 */
public record StackSettings(
        Path home,
        int uiPort,
        int databasePort,
        int engineGrpcPort,
        int engineRestPort,
        int engineManagementPort,
        int workersPort,
        Map<String, String> applicationSettings,
        List<String> jvmArguments,
        Optional<EngineVersion> engineVersion,
        String engineHeap,
        boolean controlledClock,
        boolean learnClasses,
        Consumer<String> console) {

    public StackSettings {
        home = home.toAbsolutePath().normalize();
        applicationSettings = Map.copyOf(applicationSettings);
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** Settings of {@code ./alur run}: from ALUR_* variables, with the defaults of docs/operations.md. */
    public static StackSettings of(Map<String, String> environment, Consumer<String> console) {
        var home = environment.getOrDefault("ALUR_HOME", "");
        var demo = new HashMap<String, String>();
        demo.put("alur.demo.enabled", environment.getOrDefault("ALUR_DEMO_ENABLED", "true"));
        demo.put("alur.agency", environment.getOrDefault("ALUR_AGENCY", "BKPSDM Kota Contoh"));
        return new StackSettings(
                home.isBlank() ? Path.of(System.getProperty("user.home"), ".alur") : Path.of(home),
                port(environment, "ALUR_PORT", 8080),
                port(environment, "ALUR_DB_PORT", 5439),
                port(environment, "ALUR_ENGINE_GRPC_PORT", 26500),
                port(environment, "ALUR_ENGINE_REST_PORT", 8088),
                port(environment, "ALUR_ENGINE_MANAGEMENT_PORT", 9600),
                port(environment, "ALUR_WORKERS_PORT", 8081),
                demo,
                List.of(),
                Optional.of(environment.getOrDefault("ALUR_ENGINE_VERSION", ""))
                        .filter(value -> !value.isBlank())
                        .map(EngineVersion::of),
                "768m",
                false,
                true,
                console);
    }

    /** Settings for a test or benchmark: free ports, a controlled clock, no class archives written. */
    public static StackSettings forTest(
            Path home, Map<String, String> applicationSettings, List<String> jvmArguments, Consumer<String> console) {
        return new StackSettings(
                home,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                applicationSettings,
                jvmArguments,
                Optional.empty(),
                "512m",
                true,
                false,
                console);
    }

    EngineData engineData() {
        return new EngineData(home.resolve("engine"));
    }

    Path logs() {
        return home.resolve("logs");
    }

    URI url() {
        return URI.create("http://localhost:" + uiPort + "/");
    }

    PidFile pidFile(Part part) {
        return new PidFile(home.resolve("run").resolve(part.name().toLowerCase(Locale.ROOT) + ".pid"));
    }

    void requireFreePorts() {
        Ports.requireFree(uiPort, "halaman web", "ALUR_PORT");
        Ports.requireFree(databasePort, "basis data", "ALUR_DB_PORT");
        Ports.requireFree(engineGrpcPort, "mesin alur, gRPC", "ALUR_ENGINE_GRPC_PORT");
        Ports.requireFree(engineRestPort, "mesin alur, REST", "ALUR_ENGINE_REST_PORT");
        Ports.requireFree(engineManagementPort, "mesin alur, pengelolaan", "ALUR_ENGINE_MANAGEMENT_PORT");
        Ports.requireFree(workersPort, "pekerja otomatis", "ALUR_WORKERS_PORT");
    }

    private static int port(Map<String, String> environment, String variable, int standard) {
        var value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LocalStartException(variable + "=" + value + " bukan nomor porta (1 sampai 65535).", e);
        }
        throw new LocalStartException(variable + "=" + value + " bukan nomor porta (1 sampai 65535).");
    }
}
