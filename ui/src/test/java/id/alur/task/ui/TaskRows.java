package id.alur.task.ui;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts cases and their open tasks into the tables as the projector would. */
public final class TaskRows {

    private static final AtomicLong KEYS = new AtomicLong(2_000_000);

    private final JdbcClient jdbc;
    private final Instant now;

    public TaskRows(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    public CaseFileId caseOf(EmployeeId subject, String number, String title) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, state, opened_at)
                        values (:id, :number, 'training-request', :title, :subject, :subject, 'OPEN', :now)""")
                .param("id", id)
                .param("number", number)
                .param("title", title)
                .param("subject", subject.value())
                .param("now", Timestamp.from(now))
                .update();
        return new CaseFileId(id);
    }

    /** An open task of a queue, or of whoever holds it. */
    public TaskKey task(
            String name, CaseFileId file, @Nullable EmployeeId holder, @Nullable LocalDate due, String... groups) {
        return insert(
                name, "Task_ReviewBySuperior", "training-review-request", file, holder, due, candidateSet(groups));
    }

    /** An open task that the process gave to one person. */
    public TaskKey given(String name, String elementId, String formId, CaseFileId file, EmployeeId to) {
        return insert(name, elementId, formId, file, to, null, null);
    }

    /** What somebody has sent with a form. */
    public void submission(CaseFileId file, EmployeeId by, String formId, String json, Instant at) {
        jdbc.sql("""
                        insert into casefile.submission (id, case_id, form_id, data, submitted_by, submitted_at)
                        values (gen_random_uuid(), :case, :form, cast(:data as jsonb), :by, :at)""")
                .param("case", file.value())
                .param("form", formId)
                .param("data", json)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private TaskKey insert(
            String name,
            String elementId,
            String formId,
            CaseFileId file,
            @Nullable EmployeeId holder,
            @Nullable LocalDate due,
            @Nullable Long set) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key,
                            process_id, element_id, name, form_id, state, assignee, candidate_set_id, due_date, case_id,
                            subject_employee_id, search_text, created_at)
                        select :key, :key, :key, 1, c.process_id, :element, :name, :form, 'OPEN', :holder,
                            :set, :due, c.id, c.subject_employee_id, lower(c.number || ' ' || c.title || ' ' || e.name), :now
                        from casefile.case_file c join personnel.employee e on e.id = c.subject_employee_id
                        where c.id = :case""")
                .param("key", key)
                .param("name", name)
                .param("element", elementId)
                .param("form", formId)
                .param("holder", holder == null ? null : holder.toString())
                .param("set", set)
                .param("due", due)
                .param("case", file.value())
                .param("now", Timestamp.from(now))
                .update();
        return new TaskKey(key);
    }

    private long candidateSet(String... groups) {
        return jdbc.sql("""
                        insert into task.candidate_set (process_id, groups) values ('training-request', cast(:groups as text[]))
                        on conflict (process_id, groups) do update set groups = excluded.groups returning id""")
                .param("groups", List.of(groups).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
