package id.alur.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Hears what PostgreSQL announces with NOTIFY, over one connection of its own that is opened again for ever.
 *
 * <p>A notification that is sent while nobody is connected is lost. So whenever listening to a channel begins, the first
 * time and after each reconnect, its consumers are called with {@link #ANYTHING}: look for yourself.
 */
@Component
public class PostgresListener implements AutoCloseable {

    /** Payload that stands for "whatever may have happened". */
    public static final String ANYTHING = "*";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
    private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,63}");
    /** A new channel is heard after this time at most. */
    private static final int ROUND_MILLIS = 200;

    private static final int ROUNDS_BETWEEN_CHECKS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final Map<String, List<Consumer<String>>> consumers = new ConcurrentHashMap<>();
    private @Nullable Thread thread;

    PostgresListener(JdbcConnectionDetails database) {
        dataSource.setUrl(database.getJdbcUrl());
        dataSource.setUser(database.getUsername());
        dataSource.setPassword(database.getPassword());
        dataSource.setApplicationName("alur-listener");
        dataSource.setTcpKeepAlive(true);
        dataSource.setConnectTimeout(5);
    }

    /** Ends the delivery of one consumer. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Calls the consumer for each notification on the channel until the subscription is closed.
     *
     * @param channel lower-case letters and underscores
     * @param onPayload is called on the listener's only thread: hand work over, do not do it there
     */
    public Subscription listen(String channel, Consumer<String> onPayload) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw new IllegalArgumentException("Not a channel: " + channel);
        }
        consumers.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(onPayload);
        startOnce();
        return () -> consumers.computeIfPresent(channel, (name, all) -> {
            all.remove(onPayload);
            return all.isEmpty() ? null : all;
        });
    }

    private synchronized void startOnce() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("alur-listener").start(this::run);
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        long pause = ROUND_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            long connectedAt = System.nanoTime();
            try (Connection connection = dataSource.getConnection()) {
                hear(connection);
            } catch (SQLException e) {
                boolean stoodLong = System.nanoTime() - connectedAt > LONGEST_PAUSE_MILLIS * 1_000_000;
                pause = stoodLong ? ROUND_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                LOG.info("No connection for notifications, trying again in {} ms: {}", pause, e.getMessage());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        Set<String> heard = new HashSet<>();
        for (int round = 1; !Thread.currentThread().isInterrupted(); round++) {
            follow(connection, heard);
            PGNotification[] notifications = postgres.getNotifications(ROUND_MILLIS);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    tell(notification.getName(), notification.getParameter());
                }
            }
            if (round % ROUNDS_BETWEEN_CHECKS == 0 && !connection.isValid(5)) {
                throw new SQLException("The connection is dead");
            }
        }
    }

    /** Brings the connection's channels in line with the consumers. */
    private void follow(Connection connection, Set<String> heard) throws SQLException {
        Set<String> wanted = Set.copyOf(consumers.keySet());
        if (wanted.equals(heard)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String channel : Set.copyOf(heard)) {
                if (!wanted.contains(channel)) {
                    statement.execute("unlisten " + channel);
                    heard.remove(channel);
                }
            }
            for (String channel : wanted) {
                if (heard.add(channel)) {
                    statement.execute("listen " + channel);
                    tell(channel, ANYTHING);
                }
            }
        }
    }

    private void tell(String channel, String payload) {
        for (Consumer<String> consumer : consumers.getOrDefault(channel, List.of())) {
            try {
                consumer.accept(payload);
            } catch (RuntimeException e) {
                // One consumer's trouble must not keep the others from hearing.
                LOG.error("A consumer of channel {} failed", channel, e);
            }
        }
    }
}
