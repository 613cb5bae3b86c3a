package id.alur.demo;

import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the demo asks of other features' tables and nobody else does. */
@Repository
@ConditionalOnProperty("alur.demo.enabled")
@Transactional(propagation = Propagation.MANDATORY)
class DemoRepository {

    private final JdbcClient jdbc;

    DemoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyRequest() {
        return jdbc.sql("select exists (select 1 from training.request)")
                .query(Boolean.class)
                .single();
    }

    /** The open task at this step of a request that the demo itself made, when the step has not been done before. */
    Optional<TaskKey> firstTask(EmployeeId applicant, String reason, String elementId) {
        return jdbc.sql("""
                        select t.user_task_key from training.request r join task.task t on t.case_id = r.case_id
                        where r.applicant_id = :applicant and r.gap_reason = :reason and t.element_id = :element
                            and t.open and t.pending_action is null
                            and not exists (
                                select 1 from task.task e where e.case_id = r.case_id and e.element_id = :element and not e.open)
                        limit 1""")
                .param("applicant", applicant.value())
                .param("reason", reason)
                .param("element", elementId)
                .query((row, number) -> new TaskKey(row.getLong("user_task_key")))
                .optional();
    }

    boolean anyPlanOnItsWay() {
        return jdbc.sql("select exists (select 1 from casefile.case_file where process_id = 'training-plan')")
                .query(Boolean.class)
                .single();
    }

    /** The open task at this step of an agency's plan, when the step has not been done before. */
    Optional<TaskKey> firstPlanTask(String agency, int year, String elementId) {
        return jdbc.sql("""
                        select t.user_task_key from training.plan p join personnel.unit u on u.id = p.unit_id
                            join task.task t on t.case_id = p.case_id
                        where u.code = :agency and p.year = :year and p.revision = 0 and t.element_id = :element
                            and t.open and t.pending_action is null
                            and not exists (
                                select 1 from task.task e where e.case_id = p.case_id and e.element_id = :element and not e.open)
                        limit 1""")
                .param("agency", agency)
                .param("year", year)
                .param("element", elementId)
                .query((row, number) -> new TaskKey(row.getLong("user_task_key")))
                .optional();
    }
}
