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
import id.alur.local.LocalEngine;
import id.alur.process.TrainingRequestProcess;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine really answers, and that nothing happens twice. */
@EngineTest
class OutboxOnEngineTest {

    private static final Duration PATIENCE = CasesOnEngine.PATIENCE;
    private static final EmployeeId BUDI = new EmployeeId(UUID.randomUUID());
    private static final EmployeeId SITI = new EmployeeId(UUID.randomUUID());

    /** Of the seventh partition; the engine has one. */
    private static final TaskKey NOWHERE = new TaskKey((7L << 51) + 1);

    @Autowired
    EngineOutbox outbox;

    @Autowired
    EnginePort engine;

    @Autowired
    EngineStatus status;

    @Autowired
    CamundaClient client;

    @Autowired
    LocalEngine localEngine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final CaseFileId caseId = new CaseFileId(UUID.randomUUID());

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-review.bpmn")
                .send()
                .join();
    }

    @Test
    void a_start_message_that_is_sent_twice_starts_one_instance_even_after_that_has_ended() {
        UUID id = write(out -> out.publishMessage("test.review-submitted", caseId, Map.of("flag", true)));
        awaitState(id, "DONE");
        TaskKey task = awaitTask();

        sendAgain(id);
        assertThat(engine.publish(
                                "test.review-submitted", caseId.toString(), id.toString(), Duration.ofDays(7), Map.of())
                        .kind())
                .isEqualTo(Kind.ALREADY);
        awaitState(write(out -> out.completeTask(task, Map.of())), "DONE");
        await().until(() -> records("USER_TASK", "COMPLETED") == 1);
        sendAgain(id);

        assertThat(records("MESSAGE_START_EVENT_SUBSCRIPTION", "CORRELATED")).isEqualTo(1);
    }

    @Test
    void of_two_claims_one_holds_and_the_other_is_refused() {
        TaskKey task = started();

        UUID first = write(out -> out.assignTask(task, BUDI, false));
        UUID second = write(out -> out.assignTask(task, SITI, false));

        awaitState(first, "DONE");
        awaitState(second, "REFUSED");
        assertThat(jdbc.sql("select last_error from engine.outbox where id = :id")
                        .param("id", second)
                        .query(String.class)
                        .single())
                .isEqualTo(OutboxDelivery.TASK_TAKEN);
        await().untilAsserted(() -> assertThat(assignees(task)).containsExactly(BUDI.toString()));
    }

    @Test
    void of_two_claims_at_the_same_moment_the_engine_lets_one_through() {
        TaskKey task = started();

        var answers = List.of(BUDI, SITI).stream()
                .map(person -> CompletableFuture.supplyAsync(() -> engine.assign(task, person.toString(), false)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().kind()))
                .containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.CONFLICT);
    }

    @Test
    void completing_twice_completes_once() {
        TaskKey task = started();

        UUID first = write(out -> out.completeTask(task, Map.of()));
        UUID second = write(out -> out.completeTask(task, Map.of()));

        awaitState(first, "DONE");
        awaitState(second, "DONE");
        await().until(() -> records("USER_TASK", "COMPLETED") == 1);
        assertThat(engine.complete(task, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(task, BUDI.toString(), true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(task).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void what_no_partition_can_have_is_gone() {
        assertThat(engine.complete(NOWHERE, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(NOWHERE, BUDI.toString(), true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(NOWHERE).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.cancel(NOWHERE.value()).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void an_instance_is_cancelled_once_and_then_gone() {
        started();
        long instance = jdbc.sql("""
                        select process_instance_key from engine.record
                        where value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and body ->> 'correlationKey' = :caseId""")
                .param("caseId", caseId.toString())
                .query(Long.class)
                .single();

        assertThat(engine.cancel(instance).kind()).isEqualTo(Kind.ACCEPTED);
        await().until(() -> records("USER_TASK", "CANCELED") == 1);
        assertThat(engine.cancel(instance).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void the_models_are_deployed_and_the_engine_is_seen() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) from engine.record
                                where value_type = 'PROCESS' and body ->> 'bpmnProcessId' = :id""")
                        .param("id", TrainingRequestProcess.PROCESS_ID)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        assertThat(status.current().up()).isTrue();
        assertThat(status.current().version()).isEqualTo(localEngine.version().text());
    }

    @Test
    void what_is_written_while_the_engine_is_down_goes_out_when_it_is_back() {
        TaskKey task = started();
        localEngine.kill();

        UUID id = write(out -> out.completeTask(task, Map.of()));
        await().atMost(PATIENCE)
                .until(() ->
                        !status.current().up() && List.of("WAITING", "SENDING").contains(state(id)));
        localEngine.start();

        awaitState(id, "DONE");
        await().atMost(PATIENCE).until(() -> records("USER_TASK", "COMPLETED") == 1);
        await().atMost(Duration.ofMinutes(2)).until(() -> status.current().up());
    }

    private TaskKey started() {
        write(out -> out.publishMessage("test.review-submitted", caseId, Map.of()));
        return awaitTask();
    }

    private TaskKey awaitTask() {
        await().atMost(PATIENCE).until(() -> records("USER_TASK", "CREATED") == 1);
        return new TaskKey(jdbc.sql("select record_key from (" + RECORDS + ") r where intent = 'CREATED'")
                .param("caseId", caseId.toString())
                .param("type", "USER_TASK")
                .query(Long.class)
                .single());
    }

    /** What the engine wrote about the instance of this case. */
    private static final String RECORDS = """
            select r.* from engine.record r join engine.record start
                on start.value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and start.process_instance_key = r.process_instance_key
            where start.body ->> 'correlationKey' = :caseId and r.value_type = :type""";

    private long records(String type, String intent) {
        return jdbc.sql("select count(*) from (" + RECORDS + ") r where intent = :intent")
                .param("caseId", caseId.toString())
                .param("type", type)
                .param("intent", intent)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> assignees(TaskKey task) {
        return jdbc.sql("""
                        select body ->> 'assignee' from engine.record
                        where value_type = 'USER_TASK' and intent = 'ASSIGNED' and record_key = :task""").param("task", task.value()).query(String.class).list();
    }

    /** As after a crash between the engine's answer and our note of it. */
    private void sendAgain(UUID id) {
        jdbc.sql("update engine.outbox set state = 'WAITING', done_at = null where id = :id")
                .param("id", id)
                .update();
        awaitState(id, "DONE");
    }

    private UUID write(Function<EngineOutbox, UUID> command) {
        return Objects.requireNonNull(As.employee(BUDI).call(() -> transaction.execute(tx -> command.apply(outbox))));
    }

    private void awaitState(UUID id, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    private String state(UUID id) {
        return jdbc.sql("select state from engine.outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
