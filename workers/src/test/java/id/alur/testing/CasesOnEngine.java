package id.alur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has become of a case once the engine's word has arrived; waits for it. */
public class CasesOnEngine {

    /** For the whole way from outbox to engine to projection, on a machine that does much else. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    CasesOnEngine(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
