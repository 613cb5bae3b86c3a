package id.alur.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** Sees tasks as an open inbox does: hears the projector's announcement, then reads what is new in the queues. */
final class InboxWatch implements AutoCloseable {

    /**
     * @param created by the engine's clock
     * @param at when it was found
     */
    record Seen(Instant created, Instant at) {}

    private static final String NEW = """
            select user_task_key, case_id, created_at from task.task
            where user_task_key > ? and process_id = 'bench-review' and open and holder is null and candidate_set_id is not null
            order by user_task_key""";

    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private final Connection connection;
    private final Thread thread;
    private volatile boolean running = true;

    private InboxWatch(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("bench-inbox").unstarted(this::watch);
    }

    static InboxWatch start(BenchCity city) throws SQLException {
        var watch = new InboxWatch(city.database().getConnection());
        try (var listen = watch.connection.createStatement()) {
            listen.execute("listen alur_task");
        }
        watch.thread.start();
        return watch;
    }

    Map<UUID, Seen> seen() {
        return seen;
    }

    private void watch() {
        long last = 0;
        try (var query = connection.prepareStatement(NEW)) {
            var channel = connection.unwrap(PGConnection.class);
            while (running) {
                channel.getNotifications(100);
                query.setLong(1, last);
                try (var rows = query.executeQuery()) {
                    var now = Instant.now();
                    while (rows.next()) {
                        last = rows.getLong(1);
                        var created = rows.getObject(3, OffsetDateTime.class).toInstant();
                        seen.put(rows.getObject(2, UUID.class), new Seen(created, now));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be read", e);
        }
    }

    @Override
    public void close() throws Exception {
        running = false;
        thread.join();
        connection.close();
    }
}
