package id.alur.engine;

import id.alur.calendar.DueAt;
import id.alur.identity.CaseFileId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose the tasks of a case were and are. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseStepRepository {

    private final JdbcClient jdbc;

    CaseStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param by name of who did it, or has it
     * @param groups of an open task that nobody has taken
     */
    record Work(
            String elementId,
            boolean open,
            @Nullable String by,
            List<String> groups,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable Integer workingDaysLeft,
            @Nullable Instant dueAt) {}

    /** The oldest first. */
    List<Work> work(CaseFileId caseId, LocalDate today) {
        return jdbc.sql("""
                        select t.element_id, t.open, personnel.display_name(p) as name, s.groups, t.due_date, t.due_at, t.due_provisional,
                               case when t.open then calendar.working_days_between(:today, t.due_date, t.week) end as days_left
                        from task.task t
                        left join task.candidate_set s on s.id = t.candidate_set_id
                        left join personnel.employee p on p.id = case when t.completed_by is not null then t.completed_by
                            when t.open and t.holder ~ '^[0-9a-f-]{36}$' then cast(t.holder as uuid) end
                        where t.case_id = :case order by t.created_at, t.user_task_key""")
                .param("case", caseId.value())
                .param("today", today)
                .query((row, index) -> new Work(
                        row.getString("element_id"),
                        row.getBoolean("open"),
                        row.getString("name"),
                        row.getArray("groups") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("groups").getArray()),
                        row.getObject("due_date", LocalDate.class),
                        row.getBoolean("due_provisional"),
                        row.getObject("days_left", Integer.class),
                        DueAt.of(row)))
                .list();
    }
}
