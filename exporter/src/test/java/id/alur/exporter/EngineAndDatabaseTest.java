package id.alur.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that is not the one of the database, or one of the two that is older, is found out before anything is written. */
class EngineAndDatabaseTest extends ExporterOnDatabase {

    /** An engine that has told fifty records. */
    @BeforeEach
    void tell() {
        export(1, 50);
        awaitAcknowledged(50);
        assertThat(state()).isEqualTo("SAME");
    }

    @Test
    void after_a_crash_the_engine_sends_again_what_its_snapshot_did_not_have_and_is_the_same() {
        var snapshot = broker.readMetadata();
        export(51, 80);
        awaitAcknowledged(80);

        restart(50, snapshot);
        export(51, 90);

        awaitAcknowledged(90);
        assertThat(state()).isEqualTo("SAME");
        assertThat(records()).isEqualTo("90/90");
    }

    @Test
    void an_emptied_engine_is_foreign_until_somebody_accepts_it_and_then_begins_anew() {
        restart();
        exportOthers(1, 3);

        awaitState("FOREIGN");
        await().during(Duration.ofMillis(300))
                .until(() -> broker.acknowledged() == -1 && records().equals("50/50"));
        accept();

        awaitAcknowledged(3);
        assertThat(state()).isEqualTo("SAME");
        assertThat(records()).isEqualTo("3/3");
        restart(3, broker.readMetadata());
        awaitState("SAME");
    }

    @Test
    void what_an_emptied_engine_told_before_it_was_found_out_is_not_lost() {
        database.execute("delete from engine.record where position <= 2");
        restart();
        exportOthers(1, 2);
        awaitState("CHECKING");
        await().during(Duration.ofMillis(400)).until(() -> broker.acknowledged() == -1);
        exportOthers(3, 3);
        awaitState("FOREIGN");
        accept();

        awaitAcknowledged(3);
        assertThat(records()).isEqualTo("3/3");
    }

    @Test
    void an_emptied_engine_that_says_nothing_is_found_out_too() {
        restart();

        awaitState("FOREIGN");
    }

    @Test
    void an_engine_with_data_of_its_own_is_foreign() {
        restart(70, Optional.of(new EngineMark(UUID.randomUUID(), 50).bytes()));

        awaitState("FOREIGN");
        accept();
        await().atMost(Duration.ofSeconds(20)).until(() -> database.query("select accepted from engine.engine_data")
                .contains("f"));
        assertThat(state()).isEqualTo("FOREIGN");
    }

    @Test
    void an_engine_that_was_put_back_and_goes_another_way_is_older() {
        var copy = broker.readMetadata();
        export(51, 80);
        awaitAcknowledged(80);

        restart(50, copy);
        export(51, 60);
        exportOthers(61, 61);

        awaitState("ENGINE_OLDER");
        accept();
        awaitAcknowledged(61);
        assertThat(state()).isEqualTo("SAME");
        assertThat(records()).isEqualTo("61/61");
        restart(61, broker.readMetadata());
        awaitState("SAME");
    }

    @Test
    void an_engine_that_was_put_back_and_says_nothing_is_older() {
        var copy = broker.readMetadata();
        export(51, 80);
        awaitAcknowledged(80);

        restart(50, copy);
        export(51, 60);

        awaitState("ENGINE_OLDER");
        accept();
        awaitState("SAME");
        assertThat(records()).isEqualTo("60/60");
    }

    @Test
    void a_database_that_was_put_back_is_older_and_goes_on_from_where_the_engine_is() {
        export(51, 80);
        awaitAcknowledged(80);
        var mark = broker.readMetadata();
        exporter.close();
        database.execute("delete from engine.record where position > 50");
        database.execute("update engine.exporter_position set position = 50");

        restart(80, mark);
        export(81, 90);
        awaitState("DATABASE_OLDER");
        assertThat(records()).isEqualTo("50/50");
        accept();

        awaitAcknowledged(90);
        assertThat(records()).isEqualTo("60/90");
    }

    @Test
    void an_empty_database_is_older_than_an_engine_that_has_told_something() {
        var mark = broker.readMetadata();
        exporter.close();
        database.empty();

        restart(50, mark);

        awaitState("DATABASE_OLDER");
    }

    @Test
    void engine_and_database_from_before_there_were_marks_are_taken_as_one() {
        exporter.close();
        database.execute("delete from engine.engine_data");

        restart(55, Optional.empty());

        awaitState("SAME");
        export(56, 60);
        awaitAcknowledged(60);
        assertThat(EngineMark.of(broker.readMetadata().orElseThrow()))
                .hasValueSatisfying(mark -> assertThat(mark.written()).isEqualTo(60));
    }

    private static void accept() {
        database.execute("update engine.engine_data set accepted = true");
    }

    private static void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals(state));
    }

    private static String state() {
        return database.query("select coalesce((select state from engine.engine_data), '')")
                .getFirst();
    }

    private static String records() {
        return database.query("select concat(count(*), '/', max(position)) from engine.record")
                .getFirst();
    }
}
