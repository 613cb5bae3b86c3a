package id.alur.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells open browsers that something they may show has changed; those that follow the topic look again. */
public final class LiveTopics {

    /** Whatever somebody follows. */
    public static final String ALL = "*";

    /** The channel of PostgreSQL on which topics are told. */
    public static final String CHANNEL = "alur_task";

    private LiveTopics() {}

    /** Told once the transaction is committed, and never if it is not. */
    public static void announce(JdbcClient jdbc, String topic) {
        jdbc.sql("select pg_notify(:channel, :topic)")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .query((row, index) -> Boolean.TRUE)
                .list();
    }
}
