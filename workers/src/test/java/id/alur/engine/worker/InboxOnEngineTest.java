package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskInbox;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.EngineTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole circle: service, outbox, engine, exporter, projector, inbox. */
@EngineTest
class InboxOnEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    EngineOutbox outbox;

    @Autowired
    TaskService service;

    @Autowired
    TaskInbox inbox;

    @Autowired
    CamundaClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    EmployeeId applicant = new EmployeeId(new UUID(0, 0));
    EmployeeId siti = applicant;
    EmployeeId budi = applicant;

    @BeforeEach
    void two_testers_and_a_model() {
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        applicant = people.employee("Pemohon", opd, null);
        siti = tester("Siti", opd);
        budi = tester("Budi", opd);
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-review.bpmn")
                .send()
                .join();
    }

    private EmployeeId tester(String name, UnitId opd) {
        EmployeeId person = people.employee(name, opd, null);
        jdbc.sql(
                        "insert into security.role_grant (id, employee_id, role, valid_from) values (:id, :id, 'tester', '2020-01-01')")
                .param("id", person.value())
                .update();
        return person;
    }

    private CaseFileId submit() {
        CaseFileId file = tasks.openCase(applicant, "test-review");
        As.employee(applicant)
                .run(() -> transaction.executeWithoutResult(
                        status -> outbox.publishMessage("test.review-submitted", file, Map.of())));
        return file;
    }

    private List<TaskKey> open(CaseFileId file) {
        return jdbc.sql("select user_task_key from task.task where case_id = :id and open")
                .param("id", file.value())
                .query((row, index) -> new TaskKey(row.getLong(1)))
                .list();
    }

    private TaskKey awaitTask(CaseFileId file) {
        return await().atMost(PATIENCE)
                .until(() -> open(file), found -> found.size() == 1)
                .getFirst();
    }

    private long unsettled(List<CaseFileId> files) {
        return jdbc.sql(
                        "select count(*) from task.task where case_id = any (:ids) and (state = 'OPEN' or pending_action is not null)")
                .param("ids", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void a_request_reaches_the_queue_and_a_claim_is_confirmed_by_the_engine() {
        CaseFileId file = submit();
        TaskKey task = awaitTask(file);
        As.employee(siti).run(() -> {
            assertThat(inbox.page(InboxQuery.of(InboxQuery.List.GROUP, 200)).rows())
                    .filteredOn(row -> file.equals(row.caseId()))
                    .extracting(InboxRow::key)
                    .containsExactly(task);
            service.claim(task);
        });
        await().atMost(PATIENCE).until(() -> jdbc.sql(
                        "select assignee is not null and pending_action is null from task.task where user_task_key = :key")
                .param("key", task.value())
                .query(Boolean.class)
                .single());
        As.employee(siti).run(() -> service.complete(task, Map.of()));
        await().atMost(PATIENCE).until(() -> unsettled(List.of(file)) == 0);
        assertThat(jdbc.sql("select completed_by from task.task where user_task_key = :key")
                        .param("key", task.value())
                        .query((row, index) -> row.getObject(1, UUID.class))
                        .single())
                .isEqualTo(siti.value());
    }

    @Test
    void two_people_working_on_one_queue_while_records_come_in_finish_everything_once() {
        List<CaseFileId> files = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            files.add(submit());
        }
        List<String> trouble = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CaseFileId file : files) {
                TaskKey task = awaitTask(file);
                for (EmployeeId person : List.of(siti, budi)) {
                    pool.execute(() -> As.employee(person).run(() -> work(task, trouble)));
                }
            }
        }
        assertThat(trouble).isEmpty();
        await().atMost(PATIENCE).until(() -> unsettled(files) == 0);
        assertThat(jdbc.sql("""
                        select count(*) from engine.process_instance where case_id = any (:ids) and state = 'COMPLETED'""")
                        .param("ids", files.stream().map(CaseFileId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(25);
        As.employee(siti).run(() -> assertThat(inbox.counts().mine()).isZero());
    }

    private void work(TaskKey task, List<String> trouble) {
        try {
            service.claim(task);
            service.complete(task, Map.of());
        } catch (DomainException e) {
            // The other one was quicker.
        } catch (DataAccessException e) {
            trouble.add(String.valueOf(e.getMessage()));
        }
    }
}
