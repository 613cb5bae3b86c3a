package id.alur.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What the engine says arrives in PostgreSQL: all of it, once, in order, whatever happens to the database meanwhile. */
class PostgresExporterTest extends ExporterOnDatabase {

    @Test
    void records_are_written_in_order_with_the_position_they_reach() {
        export(1, 1_200);

        awaitAcknowledged(1_200);
        assertThat(positions()).isEqualTo("1-1200 (1200)");
        assertThat(database.query("select position from engine.exporter_position where partition_id = 1"))
                .containsExactly("1200");
    }

    @Test
    void a_row_carries_the_identity_of_the_record_and_its_value() {
        exporter.export(FakeRecord.userTask(7, "{\"assignee\":\"tab\\there \\\\ \\\"quoted\\\" baris\\nbaru\"}"));

        awaitAcknowledged(7);
        assertThat(database.query("""
                select concat_ws(' ', partition_id, position, value_type, intent, record_key, process_instance_key,
                                 to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'), broker_version)
                from engine.record""")).containsExactly("1 7 USER_TASK CREATED 70 4711 2026-09-21 14:13:20.007 8.5.8");
        assertThat(database.query("select body ->> 'assignee' from engine.record"))
                .containsExactly("tab\there \\ \"quoted\" baris\nbaru");
    }

    @Test
    void the_database_is_told_about_each_batch() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("listen alur_record");

            exporter.export(FakeRecord.userTask(1));

            var notifications = connection.unwrap(PGConnection.class).getNotifications(10_000);
            assertThat(notifications).singleElement().satisfies(notification -> assertThat(notification.getParameter())
                    .isEqualTo("1"));
        }
    }

    @Test
    void what_the_broker_sends_again_after_a_restart_is_written_once() {
        export(1, 50);
        awaitAcknowledged(50);
        restart();
        export(1, 80);

        awaitAcknowledged(80);
        assertThat(positions()).isEqualTo("1-80 (80)");
    }

    @Test
    void another_engine_with_the_same_positions_is_not_taken_for_a_replay() {
        export(1, 5);
        awaitAcknowledged(5);
        restart();
        exportOthers(1, 1);

        await().during(Duration.ofMillis(300)).until(() -> broker.acknowledged() == -1);
        database.empty();
        awaitAcknowledged(1);
    }

    @Test
    void nothing_is_lost_while_the_database_is_away_and_the_queue_is_full() {
        exporter.close();
        Map<String, Object> arguments = database.arguments();
        arguments.put("queuelimit", "20");
        start(new FakeBroker(arguments));
        export(1, 10);
        awaitAcknowledged(10);

        database.stop();
        CompletableFuture<Void> engine = CompletableFuture.runAsync(() -> export(11, 200));
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(5))
                .until(() -> broker.acknowledged() == 10 && !engine.isDone());
        database.start();

        awaitAcknowledged(200);
        assertThat(positions()).isEqualTo("1-200 (200)");
    }

    @Test
    void a_missing_table_is_waited_for() {
        database.execute("drop schema engine cascade");
        export(1, 3);

        await().during(Duration.ofMillis(300)).until(() -> broker.acknowledged() == -1);
        database.createTables();

        awaitAcknowledged(3);
        assertThat(positions()).isEqualTo("1-3 (3)");
    }

    @Test
    void a_record_that_postgresql_refuses_is_put_aside_and_the_others_are_written() {
        export(1, 30);
        exporter.export(
                FakeRecord.userTask(31, "{\"assignee\":\"nul \\u0000 byte\",\"variables\":{\"nik\":\"3374\"}}"));
        export(32, 60);
        exporter.export(FakeRecord.userTask(61, "not json"));
        export(62, 64);

        awaitAcknowledged(64);
        assertThat(positions()).isEqualTo("1-64 (62)");
        assertThat(database.query("select position from engine.dead_record order by 1"))
                .containsExactly("31", "61");
        assertThat(database.query("select reason from engine.dead_record where position = 31"))
                .singleElement()
                .asString()
                .contains("Unicode");
        assertThat(database.query("select body from engine.dead_record where position = 31"))
                .containsExactly("{\"assignee\":\"nul \\u0000 byte\"}");
        assertThat(database.query("select body from engine.dead_record where position = 61"))
                .containsExactly("");
    }

    @Test
    void process_variables_are_never_written() {
        exporter.export(FakeRecord.userTask(
                1, "{\"a\":[1,{\"b\":2.5}],\"variables\":{\"nik\":\"3374\",\"deep\":{\"x\":[]}},\"z\":\"variables\"}"));

        awaitAcknowledged(1);
        assertThat(database.query("select body from engine.record"))
                .containsExactly("{\"a\": [1, {\"b\": 2.5}], \"z\": \"variables\"}");
    }

    @Test
    void a_position_is_acknowledged_only_after_the_commit() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table engine.record in access exclusive mode");
            export(1, 3);

            await().during(Duration.ofMillis(300)).until(() -> broker.acknowledged() == -1);
            connection.commit();
        }
        awaitAcknowledged(3);
    }

    @Test
    void records_that_are_not_kept_move_the_acknowledged_position() {
        export(1, 3);
        exporter.export(FakeRecord.event(4, ValueType.JOB, JobIntent.CREATED, "{}"));
        exporter.export(FakeRecord.event(5, ValueType.JOB, JobIntent.COMPLETED, "{}"));

        awaitAcknowledged(5);
        assertThat(positions()).isEqualTo("1-3 (3)");
    }

    @Test
    void an_emptied_cluster_starts_again_from_its_first_position() throws Exception {
        export(1, 5);
        awaitAcknowledged(5);

        exporter.purge();
        exporter.purge();

        assertThat(positions()).isEqualTo("- (0)");
        assertThat(database.query("select position from engine.exporter_position"))
                .isEmpty();

        restart();
        export(1, 3);
        awaitAcknowledged(3);
        assertThat(positions()).isEqualTo("1-3 (3)");
    }

    @Test
    void the_brokers_check_of_the_arguments_needs_no_database() {
        PostgresExporter checked = new PostgresExporter();

        checked.configure(new FakeBroker(Map.of("URL", "jdbc:postgresql://nowhere.invalid/alur", "batchSize", "10")));

        assertThatThrownBy(() -> checked.configure(new FakeBroker(Map.of("url", "http://nowhere"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("args.url");
        assertThatThrownBy(
                        () -> checked.configure(new FakeBroker(Map.of("url", "jdbc:postgresql:x", "queuelimit", "0"))))
                .hasMessageContaining("args.queuelimit");
    }

    private static String positions() {
        return database.query(
                        "select concat(min(position), '-', max(position), ' (', count(*), ')') from engine.record")
                .getFirst();
    }
}
