package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.testing.CoreTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class PostgresListenerTest {

    @Autowired
    PostgresListener listener;

    @Autowired
    JdbcClient jdbc;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    void notifications_arrive_after_a_first_call_to_look_for_oneself() {
        try (var subscription = listener.listen("alur_test_one", heard::add)) {
            await().until(() -> heard.contains(PostgresListener.ANYTHING));

            notify("alur_test_one", "q7");

            await().untilAsserted(() -> assertThat(heard).containsExactly("*", "q7"));
        }
    }

    @Test
    void after_a_lost_connection_consumers_are_told_to_look_for_themselves() {
        try (var subscription = listener.listen("alur_test_two", heard::add)) {
            await().until(() -> heard.size() == 1);

            jdbc.sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alur-listener' and datname = current_database()")
                    .query()
                    .listOfRows();

            await().until(() -> heard.size() == 2);
            notify("alur_test_two", "c1");
            await().untilAsserted(() -> assertThat(heard).containsExactly("*", "*", "c1"));
        }
    }

    @Test
    void a_consumer_that_fails_does_not_keep_the_others_from_hearing() {
        try (var failing = listener.listen("alur_test_three", payload -> {
                    throw new IllegalStateException("as the test wants it");
                });
                var subscription = listener.listen("alur_test_three", heard::add)) {
            await().until(() -> !heard.isEmpty());

            notify("alur_test_three", "u1");

            await().until(() -> heard.contains("u1"));
        }
    }

    @Test
    void a_closed_subscription_hears_nothing_more() {
        Queue<String> other = new ConcurrentLinkedQueue<>();
        var closed = listener.listen("alur_test_four", heard::add);
        try (var subscription = listener.listen("alur_test_four", other::add)) {
            await().until(() -> !heard.isEmpty() && !other.isEmpty());
            closed.close();

            notify("alur_test_four", "x");

            await().until(() -> other.contains("x"));
            assertThat(List.copyOf(heard)).containsOnly("*");
        }
    }

    @Test
    void a_channel_name_is_not_a_place_for_sql() {
        assertThatThrownBy(() -> listener.listen("a; drop table x", heard::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void notify(String channel, String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", channel)
                .param("payload", payload)
                .query()
                .listOfRows();
    }
}
