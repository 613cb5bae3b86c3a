package id.alur.reminder;

import id.alur.calendar.DueAt;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that have arrived and who may do them, by the register of now. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ArrivalRepository {

    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> lock(int limit) {
        return jdbc.sql("""
                        select user_task_key from reminder.new_task where not digest
                        order by user_task_key limit :limit for update skip locked""")
                .param("limit", limit)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** Who may do each task; a row for each person. Of tasks that are done by now, and of nobody's, there are no rows. */
    List<Arrival> of(List<Long> tasks, LocalDate today, Instant midnight) {
        return jdbc.sql("""
                        with t as (
                            select k.user_task_key, k.name, k.case_id, k.holder, k.due_date, k.due_at, k.subject_employee_id, k.created_at, s.groups
                            from task.task k left join task.candidate_set s on s.id = k.candidate_set_id
                            where k.user_task_key = any (cast(:tasks as bigint[])) and k.open),
                        who as (
                            select distinct t.user_task_key, h.employee_id
                            from t
                            cross join lateral unnest(case when t.holder is null then t.groups else array[""" + CandidateGroup.sqlPerson("t.holder") + """
                            ] end) g
                            cross join lateral security.holders_of(g, :today) h
                            where t.holder is not null or h.employee_id is distinct from t.subject_employee_id)
                        select t.user_task_key, t.name, t.case_id, coalesce(c.number, '') as number, t.due_date, t.due_at, t.created_at, w.employee_id,
                               count(*) over (partition by t.user_task_key) as people,
                               (select count(*) from notification.notice n
                                where n.recipient_id = w.employee_id and n.created_at >= :midnight and n.kind like 'task-arrived%')
                               + row_number() over (partition by w.employee_id order by t.user_task_key) - 1 as told_today
                        from t join who w on w.user_task_key = t.user_task_key
                        left join casefile.case_file c on c.id = t.case_id
                        order by t.user_task_key""")
                .param("tasks", tasks.toArray(Long[]::new))
                .param("today", today)
                .param("midnight", Timestamp.from(midnight))
                .query((row, index) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new Arrival(
                            new TaskKey(row.getLong("user_task_key")),
                            row.getString("name"),
                            caseId == null ? null : new CaseFileId(caseId),
                            row.getString("number"),
                            row.getObject("due_date", LocalDate.class),
                            DueAt.of(row),
                            row.getTimestamp("created_at").toInstant(),
                            new EmployeeId(row.getObject("employee_id", UUID.class)),
                            row.getInt("people"),
                            row.getInt("told_today"));
                })
                .list();
    }

    /**
     * The feature has just told this person of the case in its own words ("your request was returned"): a second notice would only
     * repeat it. The first one leads to the task from now on.
     *
     * @return whether there is such a notice
     */
    boolean linkNotice(Arrival arrival) {
        if (arrival.caseId() == null) {
            return false;
        }
        return jdbc.sql("""
                                update notification.notice set task_key = :task
                                where id = (select id from notification.notice
                                            where recipient_id = :person and case_id = :case and task_key is null
                                              and created_at between :from and :to
                                            order by created_at desc limit 1)""")
                        .param("task", arrival.task().value())
                        .param("person", arrival.person().value())
                        .param("case", arrival.caseId().value())
                        .param("from", Timestamp.from(arrival.createdAt().minusSeconds(SAME_OCCASION)))
                        .param("to", Timestamp.from(arrival.createdAt().plusSeconds(SAME_OCCASION)))
                        .update()
                > 0;
    }

    void leaveForDigest(TaskKey task) {
        jdbc.sql("update reminder.new_task set digest = true where user_task_key = :task")
                .param("task", task.value())
                .update();
    }

    void done(List<Long> tasks) {
        jdbc.sql("delete from reminder.new_task where not digest and user_task_key = any (cast(:tasks as bigint[]))")
                .param("tasks", tasks.toArray(Long[]::new))
                .update();
    }

    /** Seconds between a service's word and the task that the engine makes of it. */
    private static final int SAME_OCCASION = 120;

    /**
     * @param people how many may do it
     * @param toldToday notices of arrived tasks that the person has today, with those of this batch before this one
     */
    record Arrival(
            TaskKey task,
            String name,
            @Nullable CaseFileId caseId,
            String number,
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            Instant createdAt,
            EmployeeId person,
            int people,
            int toldToday) {}
}
