package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineOutbox;
import id.alur.engine.EngineStatus;
import id.alur.engine.OutboxDelivery;
import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.model.ReleasedModels;
import id.alur.shared.PostgresListener;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of each command, by the engine's answer. */
@CoreTest
class OutboxDispatcherTest {

    private static final EmployeeId BUDI = new EmployeeId(UUID.randomUUID());
    private static final CaseFileId CASE = new CaseFileId(UUID.randomUUID());

    @Autowired
    ReleasedModels released;

    @Autowired
    EngineOutbox outbox;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    EngineStatus status;

    @Autowired
    PostgresListener listener;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final FakeEngine engine = new FakeEngine();
    private OutboxDispatcher dispatcher;

    @BeforeEach
    void start() {
        jdbc.sql("truncate engine.outbox, engine.engine_status, engine.process_instance, task.task cascade")
                .update();
        dispatcher = new OutboxDispatcher(
                delivery,
                new OutboxSender(engine, delivery, new InstanceStart(engine, new CursorRepository(jdbc), jdbc)),
                listener);
        dispatcher.start();
    }

    @AfterEach
    void stop() {
        dispatcher.stop();
    }

    @Test
    void a_committed_command_is_sent_within_moments() {
        UUID id = write(out -> out.publishMessage("a.b", CASE, Map.of()));

        awaitState(id, "DONE");
        assertThat(engine.asked).containsExactly("publish a.b " + id);
        assertThat(jdbc.sql("select extract(epoch from done_at - created_at) from engine.outbox")
                        .query(Double.class)
                        .single())
                .isLessThan(1.0);
    }

    @Test
    void a_message_that_the_engine_knows_already_is_done() {
        engine.answers = request -> Kind.ALREADY;

        awaitState(write(out -> out.publishMessage("a.b", CASE, Map.of())), "DONE");
    }

    @Test
    void completing_a_task_that_is_gone_is_done() {
        engine.answers = request -> Kind.GONE;

        awaitState(write(out -> out.completeTask(new TaskKey(1), Map.of())), "DONE");
        awaitState(write(out -> out.unassignTask(new TaskKey(2))), "DONE");
    }

    @Test
    void a_claim_that_came_second_is_refused() {
        engine.answers = request -> Kind.CONFLICT;

        UUID id = write(out -> out.assignTask(new TaskKey(1), BUDI, false));

        awaitState(id, "REFUSED");
        assertThat(lastError(id)).isEqualTo(OutboxDelivery.TASK_TAKEN);
    }

    @Test
    void a_claim_of_a_task_that_is_gone_is_refused() {
        engine.answers = request -> Kind.GONE;

        UUID id = write(out -> out.assignTask(new TaskKey(1), BUDI, false));

        awaitState(id, "REFUSED");
        assertThat(lastError(id)).isEqualTo(OutboxDelivery.TASK_GONE);
    }

    @Test
    void a_claim_whose_answer_was_lost_is_done_when_the_engine_names_the_claimant() {
        AtomicInteger attempts = new AtomicInteger();
        engine.answers = request -> {
            if (attempts.incrementAndGet() == 1) {
                insertTask(1, BUDI.toString());
                return Kind.UNAVAILABLE;
            }
            return Kind.CONFLICT;
        };

        awaitState(write(out -> out.assignTask(new TaskKey(1), BUDI, false)), "DONE");
    }

    @Test
    void a_claim_whose_answer_was_lost_is_refused_when_the_engine_names_somebody_else() {
        insertTask(1, UUID.randomUUID().toString());
        AtomicInteger attempts = new AtomicInteger();
        engine.answers = request -> attempts.incrementAndGet() == 1 ? Kind.UNAVAILABLE : Kind.CONFLICT;

        awaitState(write(out -> out.assignTask(new TaskKey(1), BUDI, false)), "REFUSED");
    }

    @Test
    void a_command_that_can_never_succeed_is_parked_with_the_reason() {
        engine.answers = request -> Kind.INVALID;

        UUID id = write(out -> out.publishMessage("a.b", CASE, Map.of()));

        awaitState(id, "PARKED");
        assertThat(lastError(id)).isEqualTo("INVALID");
    }

    @Test
    void while_the_engine_is_away_commands_wait_and_keep_their_order() {
        engine.answers = request -> Kind.UNAVAILABLE;
        UUID claim = write(out -> out.assignTask(new TaskKey(1), BUDI, false));
        UUID complete = write(out -> out.completeTask(new TaskKey(1), Map.of("outcome", "APPROVED")));
        await().until(() -> !engine.asked.isEmpty() && state(claim).equals("WAITING"));
        assertThat(engine.asked).allMatch(request -> request.startsWith("assign"));

        engine.answers = request -> Kind.ACCEPTED;

        awaitState(claim, "DONE");
        awaitState(complete, "DONE");
        assertThat(engine.asked).endsWith("assign 1 false", "complete 1 {outcome=APPROVED}");
    }

    @Test
    void commands_of_different_tasks_are_sent_at_the_same_time() {
        Map<String, Boolean> inside = new ConcurrentHashMap<>();
        engine.answers = request -> {
            inside.put(request, true);
            await().until(() -> inside.size() == 2);
            return Kind.ACCEPTED;
        };
        UUID first = write(out -> out.unassignTask(new TaskKey(1)));
        UUID second = write(out -> out.unassignTask(new TaskKey(2)));

        awaitState(first, "DONE");
        awaitState(second, "DONE");
    }

    @Test
    void a_message_is_not_sent_again_when_the_engine_may_have_forgotten_it() {
        engine.answers = request -> Kind.UNAVAILABLE;
        UUID id = write(out -> out.publishMessage("a.b", CASE, Map.of()));
        await().until(() -> !engine.asked.isEmpty() && state(id).equals("WAITING"));
        engine.asked.clear();

        jdbc.sql("update engine.outbox set first_attempt_at = clock_timestamp() - interval '6 days 1 minute'")
                .update();

        awaitState(id, "PARKED");
        assertThat(engine.asked.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void cancelling_a_case_ends_its_running_instances_once_one_is_known() {
        UUID id = write(out -> out.cancelInstance(CASE));
        await().until(() -> state(id).equals("WAITING"));
        assertThat(engine.asked).isEmpty();

        insertInstance(11, "ACTIVE");
        insertInstance(12, "COMPLETED");

        awaitState(id, "DONE");
        assertThat(engine.asked).containsExactly("cancel 11");
    }

    @Test
    void when_the_engine_comes_up_models_are_deployed_and_waiting_commands_are_sent_at_once() {
        EngineMonitor monitor = new EngineMonitor(engine, status, delivery, released);
        engine.version = Optional.empty();
        monitor.look();
        assertThat(status.current().up()).isFalse();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into engine.outbox (id, kind, payload, user_task_key, next_attempt_at)
                        values (:id, 'UNASSIGN_TASK', '{}', 5, clock_timestamp() + interval '1 hour')""").param("id", id).update();

        engine.version = Optional.of("8.6.0");
        monitor.look();
        monitor.look();

        assertThat(status.current().up()).isTrue();
        awaitState(id, "DONE");
        assertThat(engine.asked)
                .containsExactlyInAnyOrder("deploy " + released.processes().size(), "unassign 5");
    }

    @Test
    void what_waited_for_models_that_came_late_is_sent_at_once() {
        EngineMonitor monitor = new EngineMonitor(engine, status, delivery, released);
        engine.answers = request -> Kind.UNAVAILABLE;
        monitor.look();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into engine.outbox (id, kind, payload, user_task_key, next_attempt_at)
                        values (:id, 'UNASSIGN_TASK', '{}', 5, clock_timestamp() + interval '1 hour')""").param("id", id).update();

        engine.answers = request -> Kind.ACCEPTED;
        monitor.look();

        awaitState(id, "DONE");
    }

    @Test
    void a_command_whose_outcome_could_not_be_noted_does_not_wait_for_the_end_of_its_lease() {
        engine.answers = request -> {
            if (engine.asked.size() == 1) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            return Kind.ALREADY;
        };

        awaitState(write(out -> out.publishMessage("a.b", CASE, Map.of())), "DONE");
        assertThat(engine.asked).hasSize(2);
    }

    @Test
    void pauses_grow_up_to_a_minute() {
        assertThat(OutboxSender.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(OutboxSender.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(OutboxSender.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(1));
    }

    private UUID write(Function<EngineOutbox, UUID> command) {
        return Objects.requireNonNull(As.employee(BUDI).call(() -> transaction.execute(tx -> command.apply(outbox))));
    }

    private void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    private String state(UUID id) {
        return jdbc.sql("select state from engine.outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String lastError(UUID id) {
        return jdbc.sql("select last_error from engine.outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void insertTask(long key, String assignee) {
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key,
                            process_definition_key, process_id, element_id, name, state, assignee, created_at)
                        values (:key, 1, 1, 1, 'p', 'Task_A', 'A', 'OPEN', :assignee, now())""").param("key", key).param("assignee", assignee).update();
    }

    private void insertInstance(long key, String state) {
        jdbc.sql("""
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, case_id, state)
                        values (:key, 'p', 1, 1, :caseId, :state)""")
                .param("key", key)
                .param("caseId", CASE.value())
                .param("state", state)
                .update();
    }
}
