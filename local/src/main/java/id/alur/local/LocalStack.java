package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** The whole of Alur on this machine: database, engine, workers and ui, kept running until it is stopped. */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final StackSettings settings;
    private final StackParts parts;
    private final HomeLock lock;
    private final Supervisor supervisor;
    private final Runnable reaper = this::stop;
    private boolean stopped;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.parts = new StackParts(settings);
        this.lock = HomeLock.take(settings.home());
        this.supervisor = new Supervisor(parts::isRunning, this::start, this::tellRestart);
    }

    /**
     * Starts everything and waits until all of it takes requests.
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
        return settings.url();
    }

    public LocalDatabase database() {
        return parts.database();
    }

    /** The address of the application's database. */
    public String jdbcUrl() {
        return parts.jdbcUrl();
    }

    /** As whom the applications connect to it. */
    public DatabaseLogin databaseLogin() {
        return parts.databaseLogin();
    }

    public LocalEngine engine() {
        return parts.engine();
    }

    public Application workers() {
        return parts.workers();
    }

    public Application ui() {
        return parts.ui();
    }

    /** Kills the parts at the same moment (SIGKILL); each is started again by itself. */
    public void kill(Part... killed) {
        supervisor.undisturbed(() -> Arrays.stream(killed).forEach(parts::kill));
    }

    /** Kills the part and keeps it down until {@link #bringBack}. */
    public void keepDown(Part part) {
        supervisor.hold(part);
        kill(part);
    }

    /** Starts the part again that was kept down. */
    public void bringBack(Part part) {
        supervisor.release(part);
    }

    /** True if the part takes requests now. */
    public boolean isReady(Part part) {
        return parts.isReady(part);
    }

    /** Waits until every part takes requests, whatever was killed before. */
    public void awaitReady() {
        if (!Waiting.until(() -> Arrays.stream(Part.values()).allMatch(parts::isReady), PATIENCE)) {
            throw new LocalStartException(Arrays.stream(Part.values())
                    .filter(part -> !parts.isReady(part))
                    .map(part -> part + " did not come back:\n" + parts.lastLines(part))
                    .collect(Collectors.joining("\n")));
        }
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
            say("Menghentikan halaman web dan pekerja otomatis …"
                    + (parts.learns() ? " (kali ini lebih lama: start berikutnya dipercepat)" : ""));
            var workers = Thread.ofPlatform().name("alur-stop").start(() -> parts.stop(Part.WORKERS));
            parts.stop(Part.UI);
            join(workers);
            say("Menghentikan mesin alur …");
            parts.stop(Part.ENGINE);
            say("Menghentikan basis data …");
            parts.stop(Part.DATABASE);
            lock.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void startAll() {
        makeFolder();
        parts.endLeftovers();
        settings.requireFreePorts();
        EngineVersion version = settings.engineData().choose(settings.engineVersion());
        settings.engineData().requireReadable(version);
        version.distribution();
        parts.unpackApplications();
        // The engine takes longest to come up, and its exporter waits for the database by itself.
        say("1/4 Mesin alur (Camunda " + version + (version.isForEvaluationOnly() ? ", hanya untuk uji coba" : "")
                + ") …");
        start(Part.ENGINE);
        say("2/4 Basis data (PostgreSQL) …");
        start(Part.DATABASE);
        say("3/4 Pekerja otomatis …");
        start(Part.WORKERS);
        say("4/4 Halaman web …");
        start(Part.UI);
        awaitFirstStart();
        supervisor.start();
    }

    /** Unlike later, a part that ends now has a reason that starting it again does not remove. */
    private void awaitFirstStart() {
        var missing = EnumSet.allOf(Part.class);
        Waiting.until(
                () -> {
                    for (Part part : EnumSet.copyOf(missing)) {
                        if (parts.isReady(part)) {
                            missing.remove(part);
                            say("    siap: " + part.label());
                        }
                    }
                    return missing.isEmpty() || missing.stream().anyMatch(part -> !parts.isRunning(part));
                },
                PATIENCE);
        missing.stream()
                .min((a, b) -> Boolean.compare(parts.isRunning(a), parts.isRunning(b)))
                .ifPresent(part -> {
                    throw new LocalStartException(
                            part.label() + (parts.isRunning(part) ? " tidak kunjung siap" : " gagal dijalankan")
                                    + ". Baris terakhir lognya:\n" + parts.lastLines(part));
                });
    }

    private synchronized void start(Part part) {
        if (stopped) {
            throw new LocalStartException("Dihentikan.");
        }
        parts.start(part);
        // What was just started registered itself after us; ours must be the first to run when the JVM ends.
        Reaper.remove(reaper);
        Reaper.add(reaper);
    }

    private void makeFolder() {
        try {
            Files.createDirectories(settings.logs());
            LogFiles.putAside(restarts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The console may be gone when somebody asks what happened in the night. */
    private void tellRestart(String line) {
        say(line);
        try {
            Files.writeString(
                    restarts(),
                    Instant.now() + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            say("restarts.log: " + e.getMessage());
        }
    }

    private Path restarts() {
        return settings.logs().resolve("restarts.log");
    }

    private void say(String line) {
        settings.console().accept(line);
    }
}
