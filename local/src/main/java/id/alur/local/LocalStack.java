package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole of Alur on this machine: database, engine, workers and ui, kept running until it is stopped. */
public final class LocalStack implements AutoCloseable {

    private static final String DATABASE_NAME = "alur";

    private final StackSettings settings;
    private final HomeLock lock;
    private final Supervisor supervisor;
    private final Runnable reaper = this::stop;
    private @Nullable LocalDatabase database;
    private @Nullable LocalEngine engine;
    private @Nullable Application workers;
    private @Nullable Application ui;
    private boolean stopped;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.lock = HomeLock.take(settings.home());
        this.supervisor = new Supervisor(this::isRunning, this::restart, settings.console());
    }

    /**
     * Starts everything and waits until the ui answers.
     *
     * @throws LocalStartException if a port is taken, the home is in use or a part does not come up; nothing runs then
     */
    public static LocalStack start(StackSettings settings) {
        var stack = new LocalStack(settings);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.stop();
            throw e;
        }
    }

    /** Where people find the application. */
    public URI url() {
        return URI.create("http://localhost:" + settings.uiPort() + "/");
    }

    public LocalDatabase database() {
        return Objects.requireNonNull(database, "not started");
    }

    /** The address of the application's database. */
    public String jdbcUrl() {
        return database().jdbcUrl(DATABASE_NAME);
    }

    public LocalEngine engine() {
        return Objects.requireNonNull(engine, "not started");
    }

    public Application workers() {
        return Objects.requireNonNull(workers, "not started");
    }

    public Application ui() {
        return Objects.requireNonNull(ui, "not started");
    }

    /** Kills the parts at the same moment (SIGKILL); each is started again by itself. */
    public void kill(Part... parts) {
        supervisor.undisturbed(() -> Arrays.stream(parts).forEach(this::kill));
    }

    /** Kills the part and keeps it down until {@link #bringBack}. */
    public void keepDown(Part part) {
        supervisor.hold(part);
        kill(new Part[] {part});
    }

    /** Starts the part again that was kept down. */
    public void bringBack(Part part) {
        supervisor.release(part);
    }

    /** Waits until every part runs and takes requests. */
    public void awaitReady() {
        for (Part part : Part.values()) {
            if (!Waiting.until(() -> isRunning(part), Duration.ofMinutes(2))) {
                throw new LocalStartException(part.label() + " did not come back");
            }
        }
        engine().awaitReady();
        workers().awaitReady();
        ui().awaitReady();
    }

    /** True if the part's process lives; it may still be starting. */
    public synchronized boolean isRunning(Part part) {
        return switch (part) {
            case DATABASE -> database != null && database.isRunning();
            case ENGINE -> engine != null && engine.isRunning();
            case WORKERS -> workers != null && workers.isRunning();
            case UI -> ui != null && ui.isRunning();
        };
    }

    /** Ends everything in order, the last started first. */
    public void stop() {
        supervisor.close();
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            Reaper.remove(reaper);
            say("Menghentikan " + Part.UI.label() + " dan " + Part.WORKERS.label() + " …");
            stopTogether(ui, workers);
            if (engine != null) {
                say("Menghentikan " + Part.ENGINE.label() + " …");
                engine.stop();
            }
            if (database != null) {
                say("Menghentikan " + Part.DATABASE.label() + " …");
                database.stop();
            }
            lock.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void startAll() {
        prepareFolders();
        endLeftovers();
        settings.requireFreePorts();
        Reaper.add(reaper);
        say("1/4 Basis data (PostgreSQL) …");
        unlessStopped(
                () -> database = LocalDatabase.start(settings.home().resolve("database"), settings.databasePort()));
        database().ensureDatabase(DATABASE_NAME);
        say("2/4 Mesin alur (Camunda 8.6.0, hanya untuk uji coba) …");
        unlessStopped(this::launchEngine);
        say("3/4 Pekerja otomatis …");
        unlessStopped(() -> {
            workers = application("workers", settings.workersPort());
            workers.launch();
        });
        say("4/4 Halaman web …");
        unlessStopped(() -> {
            ui = application("ui", settings.uiPort());
            ui.launch();
        });
        Reaper.remove(reaper);
        Reaper.add(reaper);
        writePidFiles();
        engine().awaitReady();
        say("    Mesin alur siap.");
        ui().awaitReady();
        say("    Halaman web siap.");
        workers().awaitReady();
        say("    Pekerja otomatis siap.");
        supervisor.start();
    }

    private void launchEngine() {
        var builder = LocalEngine.builder()
                .dataDirectory(settings.home().resolve("engine"))
                .ports(settings.engineGrpcPort(), settings.engineRestPort(), settings.engineManagementPort())
                .heap(settings.engineHeap())
                .archive(ClassArchive.ofEngine(settings.learnClasses()))
                .exporter(jdbcUrl(), database().username(), database().password());
        if (settings.controlledClock()) {
            builder.controlledClock();
        }
        engine = builder.build();
        engine.launch();
    }

    private Application application(String name, int port) {
        var all = new HashMap<>(Map.of(
                "server.port", Integer.toString(port),
                "server.address", "127.0.0.1",
                "spring.datasource.url", jdbcUrl(),
                "spring.datasource.username", database().username(),
                "spring.datasource.password", database().password(),
                "camunda.client.grpc-address", engine().grpcAddress().toString(),
                "camunda.client.rest-address", engine().restAddress().toString(),
                "alur.public-url", url().toString()));
        all.putAll(settings.applicationSettings());
        return new Application(
                name,
                port,
                all,
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                settings.home(),
                ClassArchive.ofApplication(name, settings.learnClasses()));
    }

    private synchronized void restart(Part part) {
        if (stopped) {
            return;
        }
        switch (part) {
            case DATABASE -> database().start();
            case ENGINE -> engine().launch();
            case WORKERS -> workers().launch();
            case UI -> ui().launch();
        }
        writePidFiles();
        // What was just started registered itself after us; ours must be the first to run when the JVM ends.
        Reaper.remove(reaper);
        Reaper.add(reaper);
    }

    private void kill(Part part) {
        switch (part) {
            case DATABASE -> database().kill();
            case ENGINE -> engine().kill();
            case WORKERS -> workers().kill();
            case UI -> ui().kill();
        }
    }

    private synchronized void unlessStopped(Runnable start) {
        if (stopped) {
            throw new LocalStartException("Dihentikan.");
        }
        start.run();
    }

    private static void stopTogether(@Nullable Application first, @Nullable Application second) {
        var other = new Thread(() -> stop(second), "alur-stop");
        other.start();
        stop(first);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(@Nullable Application application) {
        if (application != null) {
            application.stop();
        }
    }

    private void prepareFolders() {
        try {
            Files.createDirectories(settings.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher that was killed leaves its children; they hold ports and data. The database sees to its own. */
    private void endLeftovers() {
        for (String name : List.of("ui", "workers", "engine")) {
            if (settings.pidFile(name).endLeftover()) {
                say("Sisa proses " + name + " dari kali lalu dihentikan.");
            }
        }
        PostgresLeftovers.end(settings.home().resolve("database"));
    }

    private void writePidFiles() {
        settings.pidFile("engine").write(engine().pid());
        settings.pidFile("workers").write(workers().pid());
        settings.pidFile("ui").write(ui().pid());
    }

    private void say(String line) {
        settings.console().accept(line);
    }
}
