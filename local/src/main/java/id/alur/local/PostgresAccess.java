package id.alur.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Who gets into a local PostgreSQL whose data stays: nobody without a password (SCRAM). A cluster that asked nobody, as those of
 * earlier versions did, or whose password was lost, gets a new one while it starts.
 */
final class PostgresAccess {

    static final String SUPERUSER = "postgres";

    private static final String SECRET = "database-superuser";

    private static final String CLOSED = """
            # Written at every start. The passwords lie in the folder "secrets" of the home.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** For the moment in which the superuser gets its password. */
    private static final String OPEN = "host postgres postgres 127.0.0.1/32 trust\n";

    private final Path dataDirectory;
    private final Secrets secrets;

    PostgresAccess(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.secrets = new Secrets(dataDirectory.resolveSibling("secrets"));
    }

    DatabaseLogin superuser() {
        return new DatabaseLogin(SUPERUSER, secrets.of(SECRET));
    }

    /** As whom the applications connect: neither superuser nor anything else but owner of their own database. */
    DatabaseLogin application() {
        return new DatabaseLogin("alur", secrets.of("database"));
    }

    /** Before the server starts: a new cluster takes the password, an old one that does not know it lets us in. */
    void prepare(EmbeddedPostgres.Builder server) {
        if (Files.isRegularFile(dataDirectory.resolve("PG_VERSION")) && (!secrets.has(SECRET) || !isClosed())) {
            write(OPEN);
        }
        server.setLocaleConfig("auth-host", "scram-sha-256")
                .setConnectConfig("password", superuser().password())
                .setLocaleConfig("pwfile", secrets.file(SECRET).toString());
    }

    /** After the server started: from now on nobody gets in without a password. */
    void close(String jdbcUrl) {
        if (isClosed()) {
            return;
        }
        try (Connection connection = connect(jdbcUrl);
                var command = connection.createStatement()) {
            command.execute(
                    "alter role " + SUPERUSER + " password '" + superuser().password() + "'");
            write(CLOSED);
            command.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new LocalStartException("The database could not be given a password: " + e.getMessage(), e);
        }
    }

    /** Makes the role of the applications and gives it the database with all that is in it. */
    void giveToApplications(String jdbcUrl) {
        try (Connection connection = connect(jdbcUrl)) {
            makeApplicationRole(connection);
            handOver(connection);
        } catch (SQLException e) {
            throw new LocalStartException(jdbcUrl + " could not be given to its role: " + e.getMessage(), e);
        }
    }

    private Connection connect(String jdbcUrl) throws SQLException {
        DatabaseLogin login = superuser();
        return DriverManager.getConnection(jdbcUrl, login.user(), login.password());
    }

    /** A role that is there already gets the password of this home again. */
    private void makeApplicationRole(Connection superuser) throws SQLException {
        DatabaseLogin role = application();
        try (var command = superuser.createStatement();
                var found = command.executeQuery("select 1 from pg_roles where rolname = '" + role.user() + "'")) {
            String verb = found.next() ? "alter" : "create";
            command.execute(verb + " role " + role.user()
                    + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                    + role.password() + "'");
        }
    }

    private void handOver(Connection superuser) throws SQLException {
        try (var command = superuser.createStatement()) {
            command.execute("set alur.owner = '" + application().user() + "'");
            command.execute(handOverScript());
            command.execute("revoke connect, temporary on database " + '"'
                    + superuser.getCatalog().replace("\"", "\"\"") + '"' + " from public");
        }
    }

    private static String handOverScript() {
        try (var file = PostgresAccess.class.getResourceAsStream("hand-over.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isClosed() {
        try {
            return Files.isRegularFile(rules()) && Files.readString(rules()).equals(CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        PrivateFiles.write(rules(), text);
    }

    private Path rules() {
        return dataDirectory.resolve("pg_hba.conf");
    }
}
