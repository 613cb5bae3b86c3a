package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single tasks: reading one, and marking what was clicked until the engine confirms it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskRepository {

    private static final String SELECT = """
            select t.user_task_key, t.process_id, t.element_id, t.name, t.form_id, t.open, t.assignee, t.holder,
                   (select s.groups from task.candidate_set s where s.id = t.candidate_set_id) as groups,
                   t.case_id, array(select b.employee_id from casefile.case_bar b where b.case_id = t.case_id) as barred, t.completed_by,
                   t.pending_action
            from task.task t where t.user_task_key = :key""";

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenTask> find(TaskKey key) {
        return jdbc.sql(SELECT)
                .param("key", key.value())
                .query((row, index) -> openTask(row))
                .optional();
    }

    /** Whoever comes second waits here and then sees what the first did. */
    Optional<OpenTask> lock(TaskKey key) {
        return jdbc.sql(SELECT + " for update of t")
                .param("key", key.value())
                .query((row, index) -> openTask(row))
                .optional();
    }

    private static OpenTask openTask(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        Array groups = row.getArray("groups");
        return new OpenTask(
                new TaskKey(row.getLong("user_task_key")),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("form_id"),
                row.getBoolean("open"),
                row.getString("assignee"),
                row.getString("holder"),
                groups == null ? List.of() : List.of((String[]) groups.getArray()),
                caseId == null ? null : new CaseFileId(caseId),
                barred(row.getArray("barred")),
                employee(row, "completed_by"),
                row.getString("pending_action"));
    }

    private static Set<EmployeeId> barred(Array people) throws SQLException {
        return Arrays.stream((UUID[]) people.getArray()).map(EmployeeId::new).collect(Collectors.toSet());
    }

    private static @Nullable EmployeeId employee(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new EmployeeId(id);
    }

    /** @param by null when the system itself acts */
    void mark(
            OpenTask task,
            String action,
            @Nullable EmployeeId by,
            @Nullable EmployeeId to,
            UUID outboxId,
            Instant now) {
        jdbc.sql("""
                        update task.task set pending_action = :action, pending_by = :by, pending_to = :to, pending_at = :at,
                            pending_outbox_id = :outbox, version = version + 1,
                            completed_by = case when :action = 'COMPLETE' then cast(:by as uuid) else completed_by end
                        where user_task_key = :key""")
                .param("action", action)
                .param("by", by == null ? null : by.value())
                .param("to", to == null ? null : to.toString())
                .param("at", Timestamp.from(now))
                .param("outbox", outboxId)
                .param("key", task.key().value())
                .update();
        announce(task, to);
    }

    /** A task whose click the engine refused, and who had clicked. */
    record Reverted(
            String name,
            @Nullable CaseFileId caseId,
            @Nullable EmployeeId by) {}

    /** Takes the mark of the command off the task; nothing if the engine's records were quicker or a later click stands there. */
    Optional<Reverted> revert(UUID outboxId) {
        return jdbc.sql("""
                        with reverted as (
                            update task.task set pending_action = null, pending_by = null, pending_to = null, pending_at = null,
                                pending_outbox_id = null, version = version + 1,
                                completed_by = case when pending_action = 'COMPLETE' then null else completed_by end
                            where pending_outbox_id = :outbox
                            returning new.name, new.case_id, old.pending_by, new.candidate_set_id, old.holder as old_holder,
                                new.holder as new_holder)
                        select r.*, pg_notify('alur_task', concat_ws(' ', 'q' || r.candidate_set_id, 'c' || r.case_id,
                            'u' || r.pending_by, 'u' || r.old_holder, 'u' || r.new_holder))
                        from reverted r""")
                .param("outbox", outboxId)
                .query((row, index) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new Reverted(
                            row.getString("name"),
                            caseId == null ? null : new CaseFileId(caseId),
                            employee(row, "pending_by"));
                })
                .optional();
    }

    /** Tells the browsers of the queue, of the case and of the people between whom the task moves. */
    private void announce(OpenTask before, @Nullable EmployeeId to) {
        jdbc.sql("""
                        select pg_notify('alur_task', concat_ws(' ', 'q' || candidate_set_id, 'c' || case_id,
                            'u' || subject_employee_id, 'u' || cast(:before as text), 'u' || holder, 'u' || cast(:to as text),
                            'u' || completed_by))
                        from task.task where user_task_key = :key""")
                .param("before", before.holder())
                .param("to", to == null ? null : to.toString())
                .param("key", before.key().value())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /** Tasks from shared queues whose holder no longer belongs to any of their groups. */
    List<TaskKey> heldWithoutRight(LocalDate today) {
        return jdbc.sql("""
                        with holder as materialized (
                            select distinct holder from task.task
                            where open and holder is not null and candidate_set_id is not null
                              and holder ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
                        select t.user_task_key
                        from holder h
                        cross join lateral (
                            select array(select security.principal_of(cast(h.holder as uuid), :today)) as groups) p
                        join task.task t on t.holder = h.holder and t.open
                        join task.candidate_set s on s.id = t.candidate_set_id
                        where not s.groups && p.groups""")
                .param("today", today)
                .query((row, index) -> new TaskKey(row.getLong(1)))
                .list();
    }

    @Nullable
    String nameOf(EmployeeId person) {
        return jdbc.sql("""
                        select concat_ws(', ', concat_ws(' ', title_front, name), title_back) from personnel.employee where id = :id""")
                .param("id", person.value())
                .query((row, index) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    @Nullable
    String nameOfUnit(String code) {
        return jdbc.sql("select name from personnel.unit where code = :code")
                .param("code", code)
                .query((row, index) -> row.getString(1))
                .optional()
                .orElse(null);
    }
}
