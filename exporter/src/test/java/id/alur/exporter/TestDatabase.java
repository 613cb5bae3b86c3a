package id.alur.exporter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL with schema {@code engine} that can be stopped and started again on the same port and data. */
final class TestDatabase implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    TestDatabase(Path data) throws IOException {
        this.data = data;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        start();
        createTables();
    }

    void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        close();
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void createTables() {
        try {
            for (String file : List.of("0001-record.sql", "0006-engine-data.sql")) {
                execute(Files.readString(
                        Path.of(System.getProperty("alur.root"), "core/src/main/resources/db/changelog/engine", file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void empty() {
        // In the order in which the exporter takes its locks, which may be writing.
        execute("truncate engine.exporter_position, engine.engine_data, engine.record, engine.dead_record");
    }

    Map<String, Object> arguments() {
        return new HashMap<>(
                Map.of("url", url(), "user", "postgres", "password", "", "flushmillis", "5", "silenceseconds", "2"));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    Connection connect() throws SQLException {
        return running.getPostgresDatabase().getConnection();
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the answer. */
    List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (result.next()) {
                answer.add(result.getString(1));
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
