package id.alur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.calendar.CaseClocks;
import id.alur.document.DocumentService;
import id.alur.form.DraftKey;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.local.LocalEngine;
import id.alur.task.TaskService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with the tasks of a case, and what has become of it once the engine's word has arrived; waits for it. */
public class CasesOnEngine {

    /** For the whole way from outbox to engine to projection, on a machine that does much else. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final DocumentService documents;
    private final CaseClocks clocks;
    private final TestClock clock;
    private final LocalEngine engine;

    CasesOnEngine(
            JdbcClient jdbc,
            TaskService tasks,
            DocumentService documents,
            CaseClocks clocks,
            TestClock clock,
            LocalEngine engine) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.documents = documents;
        this.clocks = clocks;
        this.clock = clock;
        this.engine = engine;
    }

    public void complete(EmployeeId who, TaskKey task, Map<String, Object> form) {
        As.employee(who).run(() -> tasks.complete(task, form));
    }

    /** Also waits for the engine's word: a clock that is moved meanwhile would end the task by its timer. */
    public void answer(EmployeeId who, TaskKey task, Map<String, Object> form) {
        complete(who, task, form);
        awaitConfirmed(task);
    }

    /** A file among those of the task's draft. */
    public String upload(EmployeeId who, TaskKey task, String name) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return As.employee(who)
                .call(() -> documents.upload(DraftKey.task(task), name, new ByteArrayInputStream(pdf)))
                .id()
                .toString();
    }

    /** To nine in the morning; see {@link #moveTo(Instant)}. */
    public void moveTo(LocalDate day) {
        moveTo(day.atTime(9, 0).atZone(TestClock.ZONE).toInstant());
    }

    /** Moves the clocks of application and engine, forward only, and tells what is over by then. */
    public void moveTo(Instant instant) {
        clock.set(instant);
        engine.moveClock(instant);
        SystemUser.run("test", clocks::tellWhatIsOver);
    }

    /** The one open task of that element. */
    public TaskKey task(CaseFileId id, String elementId) {
        return await("task " + elementId)
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select user_task_key from task.task
                                        where case_id = :case and element_id = :element and open""")
                                .param("case", id.value())
                                .param("element", elementId)
                                .query((row, number) -> new TaskKey(row.getLong(1)))
                                .list(),
                        keys -> keys.size() == 1)
                .getFirst();
    }

    /** Elements of all tasks that the case has had so far. */
    public List<@Nullable String> elements(CaseFileId id) {
        return jdbc.sql("select distinct element_id from task.task where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    /** A clock that is moved before the engine has confirmed a completion would end the task by its timer. */
    public void awaitConfirmed(TaskKey task) {
        await("confirmed " + task).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select state from task.task where user_task_key = :key")
                                .param("key", task.value())
                                .query(String.class)
                                .single())
                .isEqualTo("COMPLETED"));
    }

    public void awaitClosed(CaseFileId id, String outcome) {
        await("closed as " + outcome).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select outcome from casefile.case_file where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .optional())
                .hasValue(outcome));
    }

    /** The end event was reached, once, and with it the end of the whole instance. */
    public void awaitEnd(CaseFileId id, String endEvent) {
        awaitCompleted(id, endEvent);
        await("end of the instance").atMost(PATIENCE).until(() -> jdbc.sql(
                        "select state = 'COMPLETED' from engine.process_instance where case_id = :case")
                .param("case", id.value())
                .query(Boolean.class)
                .single());
    }

    /** Kinds of what the person was told. */
    public List<@Nullable String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query(String.class)
                .list();
    }

    public void awaitNotice(EmployeeId of, String kind) {
        await("notice " + kind).atMost(PATIENCE).until(() -> notices(of).contains(kind));
    }

    /** The element was completed, once. */
    public void awaitCompleted(CaseFileId id, String elementId) {
        await(elementId).atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                        select count(*) from engine.record r where r.value_type = 'PROCESS_INSTANCE'
                          and r.intent = 'ELEMENT_COMPLETED' and r.body ->> 'elementId' = :element
                          and r.process_instance_key in (select process_instance_key from engine.process_instance where case_id = :case)""")
                        .param("element", elementId)
                        .param("case", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }
}
