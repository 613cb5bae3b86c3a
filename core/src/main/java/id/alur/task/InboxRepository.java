package id.alur.task;

import id.alur.calendar.DueAt;
import id.alur.calendar.TimeLeft;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists of the inbox. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InboxRepository {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    InboxRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Candidate sets of a person.
     *
     * @param shared what waits in them, others could do too
     * @param alone what waits in them, only this person can do
     */
    record Sets(List<Long> shared, List<Long> alone) {}

    /**
     * The candidate sets that share a group with the person.
     *
     * @param alone those of the groups to which nobody else belongs
     */
    Sets setsOf(Set<String> groups, Set<String> alone, @Nullable String processId) {
        Map<Boolean, List<Long>> sets = new HashMap<>(Map.of(false, new ArrayList<>(), true, new ArrayList<>()));
        jdbc.sql("""
                        select id, groups <@ cast(:alone as text[]) as alone from task.candidate_set
                        where groups && cast(:groups as text[]) and process_id = coalesce(cast(:process as text), process_id)""")
                .param("groups", groups.toArray(String[]::new))
                .param("alone", alone.toArray(String[]::new))
                .param("process", processId)
                .query((RowCallbackHandler) row -> Objects.requireNonNull(sets.get(row.getBoolean("alone")))
                        .add(row.getLong("id")));
        return new Sets(Objects.requireNonNull(sets.get(false)), Objects.requireNonNull(sets.get(true)));
    }

    /** Sum of the counters of the sets, without the tasks of cases in which the person is barred (few: one person's cases). */
    long queueSize(EmployeeId me, List<Long> sets) {
        return jdbc.sql("""
                        select (select coalesce(sum(open_unheld), 0) from task.queue_count
                                where candidate_set_id = any (cast(:sets as bigint[])))
                             - (select count(*) from task.task
                                where case_id in (select b.case_id from casefile.case_bar b where b.employee_id = :me)
                                  and open and holder is null and candidate_set_id = any (cast(:sets as bigint[])))""")
                .param("sets", sets.toArray(Long[]::new))
                .param("me", me.value())
                .query(Long.class)
                .single();
    }

    /**
     * Counts to a bound. What is searched for decides how to find it best, so each search is planned anew instead of by the plan of
     * those before.
     */
    InboxTotal total(InboxQuery query, InboxScope scope) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query((row, index) -> Boolean.TRUE)
                .list();
        if (query.list() == InboxQuery.List.GROUP && scope.words() != null) {
            InboxTotal atFirst = InboxTotal.bounded(bind(InboxSql.frequency(query), query, scope)
                    .query(Long.class)
                    .single());
            if (atFirst.atLeast()) {
                return atFirst;
            }
        }
        return InboxTotal.bounded(
                bind(InboxSql.total(query), query, scope).query(Long.class).single());
    }

    List<InboxRow> rows(InboxQuery query, InboxScope scope, boolean walk) {
        return bind(InboxSql.rows(query, walk), query, scope)
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query((row, index) -> inboxRow(row))
                .list();
    }

    /** What was entered in a task, by its key. */
    record Entered(String formId, Map<String, Object> data) {}

    Map<TaskKey, Entered> entered(List<TaskKey> tasks) {
        Map<TaskKey, Entered> found = new HashMap<>();
        jdbc.sql(
                        "select user_task_key, form_id, data from casefile.submission where user_task_key = any (cast(:keys as bigint[]))")
                .param("keys", tasks.stream().map(TaskKey::value).toArray(Long[]::new))
                .query((RowCallbackHandler) row -> found.put(
                        new TaskKey(row.getLong("user_task_key")),
                        new Entered(row.getString("form_id"), json.readValue(row.getString("data"), DATA))));
        return found;
    }

    InboxRow row(TaskKey key, LocalDate today) {
        return jdbc.sql(InboxSql.row())
                .param("key", key.value())
                .param("today", today)
                .query((row, index) -> inboxRow(row))
                .single();
    }

    /** @param alone sets of which only this person can do what waits there */
    InboxCounts counts(EmployeeId me, LocalDate today, List<Long> alone, long group) {
        InboxQuery waiting = InboxQuery.of(InboxQuery.List.WAITING, 1);
        return jdbc.sql("""
                        select count(*) as mine, count(*) filter (where t.due_sort < :today or t.due_at <= :now) as overdue, (%s) as waiting
                        from (%s) t""".formatted(InboxSql.total(waiting), InboxSql.mine()))
                .param("me", me.value())
                .param("sets", alone.toArray(Long[]::new))
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("words", null)
                .query((row, index) ->
                        new InboxCounts(row.getLong("mine"), row.getLong("overdue"), group, row.getLong("waiting")))
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, InboxQuery query, InboxScope scope) {
        return jdbc.sql(sql)
                .param("me", scope.me().value())
                .param("today", scope.today())
                .param("now", Timestamp.from(clock.instant()))
                .param("sets", scope.setArray())
                .param("words", scope.words())
                .param("process", query.processId());
    }

    private InboxRow inboxRow(ResultSet row) throws SQLException {
        long key = row.getLong("user_task_key");
        TaskKey task = row.wasNull() ? null : new TaskKey(key);
        UUID caseId = row.getObject("case_id", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new InboxRow(
                task,
                row.getString("name"),
                row.getString("process_id"),
                caseId == null ? null : new CaseFileId(caseId),
                row.getString("number"),
                row.getString("title"),
                row.getString("subject_name"),
                row.getString("unit_name"),
                row.getObject("due_date", LocalDate.class),
                row.getBoolean("due_provisional"),
                TimeLeft.of(
                        clock,
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("days_left", Integer.class),
                        DueAt.of(row)),
                row.getInt("priority"),
                row.getString("holder_name"),
                row.getString("pending_action"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                null,
                row.getString("decided"),
                row.getArray("waits") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("waits").getArray()));
    }
}
