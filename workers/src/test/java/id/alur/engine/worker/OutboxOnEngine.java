package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineOutbox;
import id.alur.engine.EngineStatus;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.local.LocalEngine;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of a small model, driven through the outbox. */
@EngineTest
abstract class OutboxOnEngine {

    static final Duration PATIENCE = CasesOnEngine.PATIENCE;
    static final EmployeeId BUDI = new EmployeeId(UUID.randomUUID());
    static final EmployeeId SITI = new EmployeeId(UUID.randomUUID());

    /** Of the seventh partition; the engine has one. */
    static final TaskKey NOWHERE = new TaskKey((7L << 51) + 1);

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

    final CaseFileId caseId = new CaseFileId(UUID.randomUUID());

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-review.bpmn")
                .send()
                .join();
    }

    TaskKey started() {
        write(out -> out.publishMessage("test.review-submitted", caseId, Map.of()));
        return awaitTask();
    }

    TaskKey awaitTask() {
        await().atMost(PATIENCE).until(() -> records("USER_TASK", "CREATED") == 1);
        return new TaskKey(jdbc.sql("select record_key from (" + RECORDS + ") r where intent = 'CREATED'")
                .param("caseId", caseId.toString())
                .param("type", "USER_TASK")
                .query(Long.class)
                .single());
    }

    /** What the engine wrote about the instance of this case. */
    static final String RECORDS = """
            select r.* from engine.record r join engine.record start
                on start.value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and start.process_instance_key = r.process_instance_key
            where start.body ->> 'correlationKey' = :caseId and r.value_type = :type""";

    long records(String type, String intent) {
        return jdbc.sql("select count(*) from (" + RECORDS + ") r where intent = :intent")
                .param("caseId", caseId.toString())
                .param("type", type)
                .param("intent", intent)
                .query(Long.class)
                .single();
    }

    List<@Nullable String> assignees(TaskKey task) {
        return jdbc.sql("""
                        select body ->> 'assignee' from engine.record
                        where value_type = 'USER_TASK' and intent = 'ASSIGNED' and record_key = :task""").param("task", task.value()).query(String.class).list();
    }

    /** As after a crash between the engine's answer and our note of it. */
    void sendAgain(UUID id) {
        jdbc.sql("update engine.outbox set state = 'WAITING', done_at = null where id = :id")
                .param("id", id)
                .update();
        awaitState(id, "DONE");
    }

    UUID write(Function<EngineOutbox, UUID> command) {
        return Objects.requireNonNull(As.employee(BUDI).call(() -> transaction.execute(tx -> command.apply(outbox))));
    }

    void awaitState(UUID id, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    String state(UUID id) {
        return jdbc.sql("select state from engine.outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
