package id.alur.testing;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts cases and open tasks into the database as the projector would have done. */
public class Tasks {

    private static final AtomicLong KEY = new AtomicLong(2251799813685300L);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case about somebody, started by them. */
    public CaseFileId openCase(EmployeeId subject, String processId) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        values (:id, :number, :process, 'Pelatihan kearsipan', :subject, :subject, :at)""")
                .param("id", id)
                .param("number", "UJI/2026/" + id.toString().substring(0, 8))
                .param("process", processId)
                .param("subject", subject.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return new CaseFileId(id);
    }

    /** A task without a form and due date in the queue of the groups. */
    public TaskKey inQueue(CaseFileId caseFile, String... groups) {
        return insert(caseFile, null, null, null, groups);
    }

    /** A task the process gave to one person. */
    public TaskKey givenTo(EmployeeId person, CaseFileId caseFile) {
        return insert(caseFile, person, null, null);
    }

    public TaskKey insert(
            CaseFileId caseFile,
            @Nullable EmployeeId assignee,
            @Nullable LocalDate due,
            @Nullable String formId,
            String... groups) {
        long key = KEY.incrementAndGet();
        String[] sorted = Arrays.stream(groups).sorted().toArray(String[]::new);
        if (sorted.length > 0) {
            jdbc.sql("""
                            insert into task.candidate_set (process_id, groups)
                            select process_id, cast(:groups as text[]) from casefile.case_file where id = :case on conflict do nothing""")
                    .param("groups", sorted)
                    .param("case", caseFile.value())
                    .update();
        }
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key, process_id,
                            element_id, name, form_id, state, assignee, candidate_set_id, due_date, case_id, subject_employee_id, search_text,
                            created_at)
                        select :key, :key - 2, :key - 1, 1, c.process_id, 'Task_Review', 'Periksa permohonan', :form, 'OPEN', :assignee,
                               (select id from task.candidate_set s where s.process_id = c.process_id and s.groups = cast(:groups as text[])),
                               :due, c.id, c.subject_employee_id,
                               task.search_text(c.number, c.title, e.name, null, null), :at
                        from casefile.case_file c left join personnel.employee e on e.id = c.subject_employee_id where c.id = :case""")
                .param("key", key)
                .param("form", formId)
                .param("assignee", assignee == null ? null : assignee.toString())
                .param("groups", sorted)
                .param("due", due)
                .param("at", Timestamp.from(clock.instant()))
                .param("case", caseFile.value())
                .update();
        return new TaskKey(key);
    }
}
