package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.shared.NotFoundException;
import id.alur.shared.PostgresListener;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
@Import(OutboxTest.Refusals.class)
class OutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final As SOMEBODY = As.employee(new EmployeeId(UUID.randomUUID()));
    private static final CaseFileId CASE = new CaseFileId(UUID.randomUUID());

    @Autowired
    EngineOutbox outbox;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    EngineOperations operations;

    @Autowired
    EngineStatus status;

    @Autowired
    PostgresListener listener;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate engine.outbox, engine.engine_status, engine.process_instance, task.task cascade")
                .update();
    }

    @Test
    void a_command_needs_the_services_own_transaction() {
        assertThatThrownBy(() -> SOMEBODY.run(() -> outbox.unassignTask(new TaskKey(1))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_rolled_back_is_never_sent_and_what_is_committed_is_announced() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        try (var subscription = listener.listen("alur_outbox", heard::add)) {
            await().until(() -> heard.contains("*"));
            SOMEBODY.run(() -> transaction.executeWithoutResult(tx -> {
                outbox.completeTask(new TaskKey(1), Map.of());
                tx.setRollbackOnly();
            }));
            assertThat(claim()).isEmpty();

            write(out -> out.completeTask(new TaskKey(1), Map.of()));

            await().until(() -> heard.contains(""));
            assertThat(claim()).hasSize(1);
        }
    }

    @Test
    void a_message_carries_the_case_as_key_and_as_variable_and_keeps_nulls() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("outcome", null);
        UUID id = write(out -> out.publishMessage("training.request-submitted", CASE, variables));

        OutboxCommand command = claim().getFirst();

        assertThat(command.id()).isEqualTo(id);
        assertThat(command.text("name")).isEqualTo("training.request-submitted");
        assertThat(command.text("correlationKey")).isEqualTo(CASE.toString());
        assertThat(command.variables()).containsEntry("caseId", CASE.toString()).containsEntry("outcome", null);
        assertThat(command.requireCase()).isEqualTo(CASE);
        assertThat(command.attempts()).isEqualTo(1);
    }

    @Test
    void commands_of_one_task_are_taken_one_after_another_and_others_at_the_same_time() {
        EmployeeId assignee = new EmployeeId(UUID.randomUUID());
        UUID claim = write(out -> out.assignTask(new TaskKey(1), assignee, false));
        UUID complete = write(out -> out.completeTask(new TaskKey(1), Map.of()));
        UUID other = write(out -> out.unassignTask(new TaskKey(2)));
        UUID message = write(out -> out.publishMessage("a.b", CASE, Map.of()));
        UUID cancel = write(out -> out.cancelInstance(CASE));

        assertThat(ids(claim())).containsExactlyInAnyOrder(claim, other, message);
        assertThat(claim()).isEmpty();

        asSystem(() -> delivery.done(claim));
        asSystem(() -> delivery.park(message, "no such message"));
        assertThat(ids(claim())).containsExactlyInAnyOrder(complete, cancel);
    }

    @Test
    void two_dispatchers_never_take_the_same_command() throws Exception {
        for (int i = 0; i < 200; i++) {
            long key = i;
            write(out -> out.unassignTask(new TaskKey(key)));
        }
        List<UUID> taken = Collections.synchronizedList(new ArrayList<>());
        Runnable dispatcher = () -> {
            List<OutboxCommand> claimed;
            do {
                claimed = SystemUser.call("test", () -> delivery.claim(10, LEASE));
                taken.addAll(ids(claimed));
            } while (!claimed.isEmpty());
        };
        Thread first = Thread.startVirtualThread(dispatcher);
        Thread second = Thread.startVirtualThread(dispatcher);
        first.join();
        second.join();

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken.size() + claim(500).size()).isEqualTo(200);
    }

    @Test
    void a_command_whose_sender_died_is_taken_again_when_the_lease_ends() {
        UUID id = write(out -> out.unassignTask(new TaskKey(1)));
        assertThat(ids(claim())).containsExactly(id);
        assertThat(claim()).isEmpty();

        jdbc.sql("update engine.outbox set lease_until = clock_timestamp() - interval '1 second'")
                .update();

        assertThat(claim()).singleElement().satisfies(command -> assertThat(command.attempts())
                .isEqualTo(2));
    }

    @Test
    void a_failed_attempt_waits_and_is_tried_at_once_when_the_engine_is_back() {
        UUID id = write(out -> out.unassignTask(new TaskKey(1)));
        claim();
        asSystem(() -> delivery.retryLater(id, "away", Duration.ofMinutes(1)));
        assertThat(claim()).isEmpty();

        asSystem(() -> delivery.retryAllNow());

        assertThat(ids(claim())).containsExactly(id);
    }

    @Test
    void a_refusal_is_told_in_the_same_transaction() {
        UUID id = write(out -> out.assignTask(new TaskKey(1), new EmployeeId(UUID.randomUUID()), false));
        claim();

        asSystem(() -> delivery.refuse(id, OutboxDelivery.TASK_TAKEN));

        assertThat(refusals.told).containsEntry(id, OutboxDelivery.TASK_TAKEN);
        assertThat(state(id)).isEqualTo("REFUSED");
    }

    @Test
    void an_operator_sees_what_is_parked_and_sends_it_again() {
        UUID id = write(out -> out.completeTask(new TaskKey(7), Map.of()));
        claim();
        asSystem(() -> delivery.park(id, "x".repeat(2_000)));
        As operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);

        assertThat(operator.call(() -> operations.parked(10)))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason()).hasSize(500));
        operator.run(() -> operations.retry(id));

        assertThat(ids(claim())).containsExactly(id);
        assertThatThrownBy(() -> operator.run(() -> operations.retry(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> SOMEBODY.run(() -> operations.retry(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_the_system_delivers() {
        assertThatThrownBy(() -> SOMEBODY.call(() -> delivery.claim(1, LEASE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_engine_is_down_until_it_was_seen_and_again_when_nobody_looks() {
        assertThat(status.current().up()).isFalse();

        assertThat(report(true, "8.6.0")).isTrue();
        assertThat(report(true, "8.6.0")).isFalse();
        assertThat(status.current().up()).isTrue();
        assertThat(status.current().version()).isEqualTo("8.6.0");

        assertThat(report(false, null)).isFalse();
        assertThat(status.current().up()).isFalse();
        assertThat(status.current().version()).isEqualTo("8.6.0");

        report(true, "8.6.0");
        jdbc.sql("update engine.engine_status set checked_at = clock_timestamp() - interval '1 minute'")
                .update();
        assertThat(status.current().up()).isFalse();
    }

    private boolean report(boolean up, @Nullable String version) {
        return SystemUser.call("test", () -> status.report(up, version));
    }

    private UUID write(Function<EngineOutbox, UUID> command) {
        UUID id = SOMEBODY.call(() -> transaction.execute(tx -> command.apply(outbox)));
        assertThat(id).isNotNull();
        return id;
    }

    private List<OutboxCommand> claim() {
        return claim(100);
    }

    private List<OutboxCommand> claim(int limit) {
        return SystemUser.call("test", () -> delivery.claim(limit, LEASE));
    }

    private static void asSystem(Runnable action) {
        SystemUser.run("test", action);
    }

    private String state(UUID id) {
        return jdbc.sql("select state from engine.outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static List<UUID> ids(List<OutboxCommand> commands) {
        return commands.stream().map(OutboxCommand::id).toList();
    }

    /** Remembers what it was told. */
    @TestConfiguration
    static class Refusals implements RefusalListener {
        final Map<UUID, String> told = new ConcurrentHashMap<>();

        @Override
        public void refused(UUID outboxId, String reasonKey) {
            told.put(outboxId, reasonKey);
        }
    }
}
