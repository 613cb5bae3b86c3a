package id.alur.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.postgresql.PGConnection;

/**
 * A city of the version before issue 8, as it lay when it was stopped; {@code upgrade/README.md} beside the files tells how it was
 * made. The tables are made by that version's own changelog, which is packed with their rows.
 */
final class Recording {

    /** What the clocks of application and engine showed last. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 29);

    private static final String TABLES = "tables/";

    private Recording() {}

    /** Fills an empty database. */
    static void layOutDatabase(String url, String user, String password, Path work) throws IOException, SQLException {
        List<Rows> tables = new ArrayList<>();
        String sequences = "";
        try (ZipInputStream zip = open("database.zip")) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().startsWith(TABLES)) {
                    tables.add(new Rows(
                            entry.getName().substring(TABLES.length()), new String(content, StandardCharsets.UTF_8)));
                } else if (entry.getName().equals("sequences.sql")) {
                    sequences = new String(content, StandardCharsets.UTF_8);
                } else {
                    write(work, entry.getName(), content);
                }
            }
        }
        makeTables(DriverManager.getConnection(url, user, password), work);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(EMPTY);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Rows rows : tables) {
                copy.copyIn("copy " + rows.table() + " from stdin", new StringReader(rows.content()));
            }
            statement.execute(sequences);
            statement.execute("analyze");
        }
    }

    /** @param table with its columns */
    private record Rows(String table, String content) {}

    /** What the changelog itself brings is among the recorded rows. */
    private static final String EMPTY = """
            do $$
            declare names text;
            begin
                select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema');
                execute 'truncate ' || names || ' restart identity cascade';
            end $$""";

    /** Closes the connection. */
    private static void makeTables(Connection connection, Path work) throws IOException {
        try (var liquibase = new Liquibase(
                "db/changelog/db.changelog-master.yaml",
                new DirectoryResourceAccessor(work),
                new JdbcConnection(connection))) {
            liquibase.update(new Contexts(), new LabelExpression());
        } catch (LiquibaseException e) {
            throw new IllegalStateException("The recorded changelog does not apply", e);
        }
    }

    /** Lays out the engine's data, as its folder of that version looked: without a note who wrote it. */
    static void layOutEngine(Path folder) throws IOException {
        try (ZipInputStream zip = open("engine.zip")) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(folder, entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** Who found which task in which list, in the version before: lines of the task's key and the person. */
    static List<String> inboxes() throws IOException {
        try (InputStream file = resource("inboxes.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Outside of the folder: " + name);
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static ZipInputStream open(String name) {
        return new ZipInputStream(resource(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Recording.class.getResourceAsStream("/upgrade/" + name), name);
    }
}
