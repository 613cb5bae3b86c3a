package id.alur.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Embedded PostgreSQL 18 on loopback.
 *
 * <p>The library's defaults trade durability for speed; {@link #start} takes that back (what was committed survives
 * kill -9 and a power cut), {@link #temporary()} keeps it, because nothing in it outlives the test.
 */
public final class LocalDatabase implements AutoCloseable {

    /** How long we wait, after the library, while the server reads its log again after a crash. */
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(10);

    private final Path dataDirectory;
    private final Path log;
    private final int port;
    private final boolean temporary;
    private final PostgresAccess access;
    private final Runnable reaper = this::stop;
    private @Nullable EmbeddedPostgres server;

    private LocalDatabase(Path dataDirectory, int port, boolean temporary) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
        this.log = this.dataDirectory.resolveSibling(this.dataDirectory.getFileName() + ".log");
        this.port = Ports.orFree(port);
        this.temporary = temporary;
        this.access = new PostgresAccess(this.dataDirectory);
        try {
            start();
        } catch (RuntimeException e) {
            PostgresLeftovers.end(this.dataDirectory);
            throw e;
        }
    }

    /**
     * Starts a database whose data stays, after recovery if the last one was killed. Nobody gets in without a password.
     *
     * @param dataDirectory made when missing; the server's log lies beside it as {@code <name>.log}, the passwords as
     *     {@code secrets}
     * @param port a free port is picked for 0
     */
    public static LocalDatabase start(Path dataDirectory, int port) {
        return new LocalDatabase(dataDirectory, port, false);
    }

    /**
     * Starts a database on a free port that is deleted when it is stopped, for tests: fast instead of durable, and open to every
     * user of this machine.
     */
    public static LocalDatabase temporary() {
        try {
            return new LocalDatabase(Files.createTempDirectory("alur-database").resolve("data"), 0, true);
        } catch (IOException e) {
            throw new LocalStartException("No temporary folder for a database: " + e.getMessage(), e);
        }
    }

    /** Starts the server again on the same port and data, however it ended: by {@link #stop}, {@link #kill} or a crash. */
    public synchronized void start() {
        release();
        PostgresLeftovers.end(dataDirectory);
        LogFiles.putAside(log);
        try {
            Files.createDirectories(dataDirectory);
            var builder = PostgresSettings.of(dataDirectory, log, port, temporary);
            if (!temporary) {
                access.prepare(builder);
            }
            server = builder.start();
        } catch (IOException | RuntimeException e) {
            // Recovery after a crash may take longer than the library waits; a server that has ended does not come up
            // any more.
            Waiting.until(() -> !isRunning() || accepts() || Reaper.isStopping(), RECOVERY_PATIENCE);
            if (!isRunning() || !accepts()) {
                throw new LocalStartException(
                        "PostgreSQL did not start in " + dataDirectory + " on port " + port + ": " + e.getMessage()
                                + "\n" + ChildProcess.tail(log, 20),
                        e);
            }
        }
        Reaper.add(reaper);
        if (!temporary) {
            access.close(jdbcUrl());
        }
    }

    /** Address of the database {@code postgres} that every server has. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** Address of the named database; it need not exist yet. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** Address of a database whose server need not run yet. */
    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser, who makes databases and roles; applications have a {@linkplain #applicationLogin login of their own}. */
    public String username() {
        return PostgresAccess.SUPERUSER;
    }

    public String password() {
        return temporary ? PostgresAccess.SUPERUSER : access.superuser().password();
    }

    /** As whom the applications connect to the database that {@link #ensureApplicationDatabase} made. */
    public DatabaseLogin applicationLogin() {
        return access.application();
    }

    public int port() {
        return port;
    }

    /** The postmaster's process id. */
    public long pid() {
        return PostgresLeftovers.postmaster(dataDirectory)
                .orElseThrow(() -> new IllegalStateException("The database in " + dataDirectory + " is not running"));
    }

    public boolean isRunning() {
        return PostgresLeftovers.postmaster(dataDirectory)
                .flatMap(ProcessHandle::of)
                .isPresent();
    }

    /** True if the server takes connections now. */
    public boolean accepts() {
        try (var connection = connect(jdbcUrl())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    String lastLines() {
        return ChildProcess.tail(log, 20);
    }

    /** Makes an empty database and returns its address; each test class takes one of its own. */
    public String createDatabase(String name) {
        return createDatabase(name, "template1");
    }

    /** Makes a copy of another database of this server, to which nobody may be connected; returns its address. */
    public String createDatabase(String name, String template) {
        execute("create database " + quoted(name) + " template " + quoted(template));
        return jdbcUrl(name);
    }

    /** Makes the database if it is missing; returns its address. */
    public String ensureDatabase(String name) {
        try (var connection = connect(jdbcUrl());
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next() ? jdbcUrl(name) : createDatabase(name);
            }
        } catch (SQLException e) {
            throw new LocalStartException("Database " + name + " could not be looked up: " + e.getMessage(), e);
        }
    }

    /** Makes the database if it is missing, and gives it to the applications' role with all that is in it; returns its address. */
    String ensureApplicationDatabase(String name) {
        String address = ensureDatabase(name);
        access.giveToApplications(address);
        return address;
    }

    private Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, username(), password());
    }

    /** Ends the server in order; a temporary one is deleted. */
    public synchronized void stop() {
        release();
        // The library waits five seconds; the last checkpoint of a large database may take longer.
        Waiting.until(() -> !isRunning(), Duration.ofSeconds(30));
        PostgresLeftovers.end(dataDirectory);
        if (temporary) {
            Folders.delete(dataDirectory.getParent());
        }
    }

    /** Kills the server and all its processes without asking (SIGKILL), as a crash of the machine would. */
    public synchronized void kill() {
        PostgresLeftovers.kill(dataDirectory);
        release();
    }

    @Override
    public void close() {
        stop();
    }

    /** Also after a start that failed: the library keeps its lock then, and would refuse every further one. */
    private void release() {
        Reaper.remove(reaper);
        EmbeddedPostgres current = server;
        server = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                throw new LocalStartException("The lock of " + dataDirectory + " could not be released", e);
            }
        }
        try {
            Files.deleteIfExists(dataDirectory.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String statement) {
        try (var connection = connect(jdbcUrl());
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException e) {
            throw new LocalStartException(statement + " failed: " + e.getMessage(), e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
