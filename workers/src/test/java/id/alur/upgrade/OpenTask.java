package id.alur.upgrade;

import id.alur.identity.TaskKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that waits for somebody. */
record OpenTask(
        TaskKey key,
        UUID caseId,
        String elementId,
        @Nullable UUID holder,
        List<String> groups) {

    /** Of all cases, the oldest first. */
    static List<OpenTask> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        select t.user_task_key, t.case_id, t.element_id, t.holder, coalesce(s.groups, '{}') as groups
                        from task.task t left join task.candidate_set s on s.id = t.candidate_set_id
                        where t.open and t.case_id is not null order by t.user_task_key""")
                .query((row, number) -> {
                    String holder = row.getString("holder");
                    return new OpenTask(
                            new TaskKey(row.getLong("user_task_key")),
                            row.getObject("case_id", UUID.class),
                            row.getString("element_id"),
                            holder == null ? null : UUID.fromString(holder),
                            List.of((String[]) row.getArray("groups").getArray()));
                })
                .list();
    }
}
