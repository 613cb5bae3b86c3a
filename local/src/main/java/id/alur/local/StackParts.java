package id.alur.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The four parts of a {@link LocalStack}: how each is started, asked, killed and stopped. */
final class StackParts {

    private static final String DATABASE_NAME = "alur";
    private static final String WORKERS = "workers";
    private static final String UI = "ui";

    private final StackSettings settings;
    private @Nullable LocalDatabase database;
    private @Nullable LocalEngine engine;
    private @Nullable Application workers;
    private @Nullable Application ui;

    StackParts(StackSettings settings) {
        this.settings = settings;
    }

    LocalDatabase database() {
        return Objects.requireNonNull(database, "not started");
    }

    LocalEngine engine() {
        return Objects.requireNonNull(engine, "not started");
    }

    Application workers() {
        return Objects.requireNonNull(workers, "not started");
    }

    Application ui() {
        return Objects.requireNonNull(ui, "not started");
    }

    /** As whom applications and exporter connect, known before the database runs. */
    DatabaseLogin databaseLogin() {
        return new PostgresAccess(settings.home().resolve("database")).application();
    }

    String jdbcUrl() {
        return LocalDatabase.jdbcUrl(settings.databasePort(), DATABASE_NAME);
    }

    /** Begins what the applications need before they can be started, beside everything else; who needs it first waits for it. */
    void unpackApplications() {
        for (String name : List.of(WORKERS, UI)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("alur-unpack-" + name)
                    // Whatever goes wrong goes wrong again when the application is started, and is said then.
                    .uncaughtExceptionHandler((thread, wrong) -> {})
                    .start(() -> ClassArchive.ofApplication(name, settings.learnClasses()));
        }
    }

    /** Starts the part, for the first time or again; only the database is waited for. */
    void start(Part part) {
        switch (part) {
            case DATABASE -> startDatabase();
            case ENGINE -> startEngine();
            case WORKERS -> {
                workers = workers == null ? application(WORKERS, settings.workersPort()) : workers;
                workers.launch();
            }
            case UI -> {
                ui = ui == null ? application(UI, settings.uiPort()) : ui;
                ui.launch();
            }
        }
        rememberPid(part);
    }

    boolean isRunning(Part part) {
        return switch (part) {
            case DATABASE -> database != null && database.isRunning();
            case ENGINE -> engine != null && engine.isRunning();
            case WORKERS -> workers != null && workers.isRunning();
            case UI -> ui != null && ui.isRunning();
        };
    }

    boolean isReady(Part part) {
        return isRunning(part)
                && switch (part) {
                    case DATABASE -> database().accepts();
                    case ENGINE -> engine().isReady();
                    case WORKERS -> workers().isReady();
                    case UI -> ui().isReady();
                };
    }

    void kill(Part part) {
        switch (part) {
            case DATABASE -> database().kill();
            case ENGINE -> engine().kill();
            case WORKERS -> workers().kill();
            case UI -> ui().kill();
        }
    }

    void stop(Part part) {
        switch (part) {
            case DATABASE -> {
                if (database != null) {
                    database.stop();
                }
            }
            case ENGINE -> {
                if (engine != null) {
                    engine.stop();
                }
            }
            case WORKERS -> {
                if (workers != null) {
                    workers.stop();
                }
            }
            case UI -> {
                if (ui != null) {
                    ui.stop();
                }
            }
        }
    }

    /** True if stopping takes longer this once, because class archives are written. */
    boolean learns() {
        return ui != null && ui.learns();
    }

    String lastLines(Part part) {
        return switch (part) {
            case DATABASE -> database().lastLines();
            case ENGINE -> engine().lastLines();
            case WORKERS -> workers().lastLines();
            case UI -> ui().lastLines();
        };
    }

    /** A launcher that was killed leaves its children; they hold ports and data. */
    void endLeftovers() {
        for (Part part : List.of(Part.UI, Part.WORKERS, Part.ENGINE)) {
            if (settings.pidFile(part).endLeftover()) {
                settings.console().accept("Sisa proses dari kali lalu dihentikan: " + part.label());
            }
        }
        PostgresLeftovers.end(settings.home().resolve("database"));
    }

    private void startDatabase() {
        if (database == null) {
            database = LocalDatabase.start(settings.home().resolve("database"), settings.databasePort());
            database.ensureApplicationDatabase(DATABASE_NAME);
        } else {
            database.start();
        }
    }

    private void startEngine() {
        if (engine == null) {
            EngineVersion version = settings.engineData().choose(settings.engineVersion());
            var builder = LocalEngine.builder()
                    .version(version)
                    .dataDirectory(settings.engineData().folder())
                    .ports(settings.engineGrpcPort(), settings.engineRestPort(), settings.engineManagementPort())
                    .heap(settings.engineHeap())
                    .archive(ClassArchive.ofEngine(version, settings.learnClasses()))
                    .exporter(jdbcUrl(), databaseLogin().user(), databaseLogin().password())
                    .guard(new Secrets(settings.home().resolve("secrets")).of("engine"));
            settings.jvmArguments().forEach(builder::jvmArgument);
            if (settings.controlledClock()) {
                builder.controlledClock();
            }
            engine = builder.build();
        }
        engine.launch();
    }

    private Application application(String name, int port) {
        var all = new HashMap<>(Map.of(
                "server.port", Integer.toString(port),
                "server.address", "127.0.0.1",
                "spring.datasource.url", jdbcUrl(),
                "spring.datasource.username", databaseLogin().user(),
                "spring.datasource.password", databaseLogin().password(),
                "alur.public-url", settings.url().toString()));
        if (name.equals(WORKERS)) {
            all.putAll(engine().clientSettings());
        }
        all.putAll(Application.logging(settings.home(), name));
        all.putAll(settings.applicationSettings());
        return new Application(
                name,
                port,
                all,
                Stream.concat(
                                Stream.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                                settings.jvmArguments().stream())
                        .toList(),
                settings.home(),
                ClassArchive.ofApplication(name, settings.learnClasses()));
    }

    /** The database keeps a file of its own. */
    private void rememberPid(Part part) {
        switch (part) {
            case DATABASE -> {}
            case ENGINE -> settings.pidFile(part).write(engine().pid());
            case WORKERS -> settings.pidFile(part).write(workers().pid());
            case UI -> settings.pidFile(part).write(ui().pid());
        }
    }
}
