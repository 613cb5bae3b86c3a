package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.engine.EngineData.State;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** As long as the engine is not the one of the database nothing is said to it; an operator decides how to go on. */
@CoreTest
class EngineRecoveryTest {

    private static final As OPERATOR = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
    private static final As SOMEBODY = As.employee(new EmployeeId(UUID.randomUUID()));
    private static final String WHY = "Folder mesin terhapus";
    private static final long INSTANCE = (1L << 51) + 100;

    @Autowired
    EngineOutbox outbox;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    EngineStatus status;

    @Autowired
    EngineRecovery recovery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final CaseFileId caseId = new CaseFileId(UUID.randomUUID());

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("""
                        truncate engine.engine_data, engine.lost_case, engine.outbox, engine.process_instance,
                            engine.element_instance, engine.exporter_position""").update();
    }

    @Test
    void the_worst_of_the_partitions_counts() {
        assertThat(status.data().disagrees()).isFalse();
        see(1, "SAME");
        see(2, "CHECKING");
        assertThat(status.data().state()).isEqualTo(State.CHECKING);
        assertThat(status.data().disagrees()).isFalse();
        see(3, "DATABASE_OLDER");
        assertThat(status.data().state()).isEqualTo(State.DATABASE_OLDER);
        assertThat(status.data().disagrees()).isTrue();
    }

    @Test
    void nobody_commands_a_foreign_engine_and_what_the_system_says_waits() {
        see(1, "FOREIGN");

        assertThatThrownBy(() -> SOMEBODY.run(this::publish))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.engine.disagrees");
        SystemUser.run("test", this::publish);
        assertThat(claimed()).isZero();

        see(1, "CHECKING");
        assertThat(claimed()).isZero();
        see(1, "SAME");
        jdbc.sql("update engine.engine_data set looked_at = clock_timestamp() - interval '1 minute'")
                .update();
        assertThat(claimed()).isZero();
        see(1, "SAME");
        assertThat(claimed()).isEqualTo(1);
    }

    @Test
    void accepting_notes_the_places_and_sets_decisions_about_lost_tasks_aside() {
        running("Task_ReviseRequest");
        SystemUser.run("test", this::publish);
        SystemUser.run(
                "test", () -> transaction.execute(tx -> outbox.completeTask(new TaskKey(INSTANCE + 1), Map.of())));
        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.accept(WHY))).hasMessage("error.engine.agrees");
        see(1, "FOREIGN");
        assertThatThrownBy(() -> SOMEBODY.run(() -> recovery.accept(WHY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.accept(" a\u200b ")))
                .hasMessage("error.engine.reason");

        OPERATOR.run(() -> recovery.accept(WHY));

        assertThat(jdbc.sql("select accepted from engine.engine_data")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(OPERATOR.call(() -> recovery.lost(10))).singleElement().satisfies(lost -> {
            assertThat(lost.caseId()).isEqualTo(caseId);
            assertThat(lost.elementIds()).containsExactly("Task_ReviseRequest");
        });
        assertThat(jdbc.sql("select kind || ' ' || state from engine.outbox order by sequence")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISH_MESSAGE WAITING", "COMPLETE_TASK PARKED");
        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.startAgain(caseId, WHY)))
                .hasMessage("error.engine.disagrees");
    }

    @Test
    void a_case_is_started_once_with_all_it_was_given_and_its_former_instance_no_longer_speaks_for_it() {
        running("Task_ReviseRequest");
        jdbc.sql("""
                        insert into engine.outbox (id, kind, payload, case_id, state) values
                            (gen_random_uuid(), 'PUBLISH_MESSAGE', '{"variables": {"applicantId": "a", "outcome": null}}', :case, 'DONE'),
                            (gen_random_uuid(), 'COMPLETE_TASK', '{"variables": {"outcome": "RETURNED"}}', :case, 'DONE'),
                            (gen_random_uuid(), 'COMPLETE_TASK', '{"variables": {"outcome": "REFUSED"}}', :case, 'REFUSED')""").param("case", caseId.value()).update();
        see(1, "FOREIGN");
        OPERATOR.run(() -> recovery.accept(WHY));
        see(1, "SAME");

        OPERATOR.run(() -> recovery.startAgain(caseId, WHY));

        assertThat(jdbc.sql("""
                                select concat_ws(' ', payload ->> 'processId', payload ->> 'elementIds', payload ->> 'former',
                                    payload -> 'variables' ->> 'applicantId', payload -> 'variables' ->> 'outcome',
                                    (payload -> 'variables' ->> 'caseId') = cast(case_id as text))
                                from engine.outbox where kind = 'START_INSTANCE'""").query(String.class).single())
                .isEqualTo("training-request [\"Task_ReviseRequest\"] " + INSTANCE + " a RETURNED t");
        assertThat(jdbc.sql("select case_id is null from engine.process_instance")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.startAgain(caseId, WHY)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.leave(caseId, WHY)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_case_whose_place_is_not_known_stays_on_the_list_until_somebody_leaves_it() {
        running("Task_OfAnEarlierModel");
        see(1, "ENGINE_OLDER");
        OPERATOR.run(() -> recovery.accept(WHY));
        see(1, "SAME");

        assertThatThrownBy(() -> OPERATOR.run(() -> recovery.startAgain(caseId, WHY)))
                .hasMessage("error.engine.place-unknown");
        assertThat(OPERATOR.call(() -> recovery.startAllAgain(WHY, 10))).isZero();
        assertThat(OPERATOR.call(recovery::lostCount)).isEqualTo(1);
        OPERATOR.run(() -> recovery.leave(caseId, WHY));
        assertThat(OPERATOR.call(recovery::lostCount)).isZero();
    }

    private void see(int partition, String state) {
        jdbc.sql("""
                        insert into engine.engine_data (partition_id, engine_id, state) values (:partition, gen_random_uuid(), :state)
                        on conflict (partition_id) do update set state = excluded.state, looked_at = clock_timestamp()""").param("partition", partition).param("state", state).update();
    }

    private void running(String elementId) {
        jdbc.sql("""
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, case_id, state)
                        values (:key, 'training-request', 1, 1, :case, 'ACTIVE')""").param("key", INSTANCE).param("case", caseId.value()).update();
        for (String element : List.of("training-request:PROCESS", elementId + ":USER_TASK")) {
            String[] parts = element.split(":", 2);
            jdbc.sql("""
                            insert into engine.element_instance (element_instance_key, process_instance_key, definition_key, element_id,
                                element_type, state)
                            values ((select coalesce(max(element_instance_key), 0) + 1 from engine.element_instance), :key, 1, :element,
                                :type, 'ACTIVE')""")
                    .param("key", INSTANCE)
                    .param("element", parts[0])
                    .param("type", parts[1])
                    .update();
        }
    }

    private void publish() {
        transaction.executeWithoutResult(tx -> outbox.publishMessage("test.begun", caseId, Map.of()));
    }

    private int claimed() {
        return SystemUser.call("test", () -> delivery.claim(10, Duration.ofSeconds(30)))
                .size();
    }
}
