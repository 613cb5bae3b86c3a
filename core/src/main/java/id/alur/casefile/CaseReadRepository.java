package id.alur.casefile;

import id.alur.calendar.DueAt;
import id.alur.casefile.CaseView.Attachment;
import id.alur.casefile.CaseView.Comment;
import id.alur.casefile.CaseView.Submission;
import id.alur.casefile.CaseView.TimelineEntry;
import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads for lists and pages of cases; whoever calls has settled that the person may read the case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseReadRepository {

    private static final int COUNT_UP_TO = 1_000;
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseReadRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record FoundTask(
            TaskKey key,
            String name,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable Integer workingDaysLeft,
            @Nullable Instant dueAt,
            @Nullable String holder,
            @Nullable String holderName,
            List<String> groups) {}

    Page<CaseRow> list(CaseQuery query, Map<String, Object> person) {
        // "Mine" starts from the few cases of a person, so that it stays fast however many there are.
        String mine = """
                c.id in (select id from casefile.case_file where subject_employee_id = :me
                         union select id from casefile.case_file where starter_employee_id = :me
                         union select case_id from casefile.case_event where actor_id = :me
                         union select case_id from task.task where completed_by = :me)
                """;
        String from = """
                from casefile.case_file c
                left join personnel.employee s on s.id = c.subject_employee_id
                left join personnel.unit su on su.id = c.subject_unit_id
                left join casefile.outsider so on so.id = c.subject_outsider_id
                left join personnel.unit u on u.id = c.owning_unit_id
                where (:state = 'ANY' or c.state = :state)
                  and c.process_id = coalesce(cast(:process as text), c.process_id)
                  and (cast(:from as date) is null or c.opened_at >= cast(:from as date))
                  and (cast(:to as date) is null or c.opened_at < cast(:to as date) + 1)
                  and lower(concat_ws(' ', c.number, c.title, personnel.display_name(s), su.name, so.name, u.name)) like all (cast(:words as text[]))
                  and\s""" + (query.scope() == CaseQuery.Scope.MINE ? mine : CaseAccess.MAY_READ);
        List<CaseRow> rows = jdbc.sql("""
                        select c.*, coalesce(personnel.display_name(s), su.name, so.name) as subject_name,
                               case when u.id is distinct from su.id then u.name end as unit_name, t.names, t.due, t.provisional, w.waits
                        from (select c.* %1$s order by %2$s, c.id offset :offset limit :limit) c
                        left join personnel.employee s on s.id = c.subject_employee_id
                        left join personnel.unit su on su.id = c.subject_unit_id
                        left join casefile.outsider so on so.id = c.subject_outsider_id
                        left join personnel.unit u on u.id = c.owning_unit_id
                        left join lateral (
                            select array_agg(t.name order by t.created_at) as names, min(t.due_date) as due,
                                   bool_or(t.due_provisional) as provisional
                            from task.task t where t.case_id = c.id and t.open) t on true
                        left join lateral (
                            select array_agg(distinct x.element_id) as waits
                            from engine.process_instance i
                            join engine.element_instance x on x.process_instance_key = i.process_instance_key and x.state = 'ACTIVE'
                            where i.case_id = c.id and i.state = 'ACTIVE' and c.state = 'OPEN' and t.names is null) w on true
                        order by %2$s, c.id""".formatted(from, order(query.sort())))
                .params(person)
                .params(narrowed(query))
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query((row, index) -> caseRow(row))
                .list();
        long total = jdbc.sql("select count(*) from (select " + from + " limit :limit) counted")
                .params(person)
                .params(narrowed(query))
                .param("limit", COUNT_UP_TO + 1)
                .query(Long.class)
                .single();
        return new Page<>(rows, Math.min(total, COUNT_UP_TO), total > COUNT_UP_TO);
    }

    List<FoundTask> openTasks(CaseFileId id, LocalDate today) {
        return jdbc.sql("""
                        select t.user_task_key, t.name, t.due_date, t.due_at, t.due_provisional, t.holder, s.groups,
                               personnel.display_name(h) as holder_name, calendar.working_days_between(:today, t.due_date, t.week) as days_left
                        from task.task t left join task.candidate_set s on s.id = t.candidate_set_id
                        left join personnel.employee h on h.id = case when t.holder ~ '^[0-9a-f-]{36}$' then cast(t.holder as uuid) end
                        where t.case_id = :id and t.open order by t.created_at, t.user_task_key""")
                .param("id", id.value())
                .param("today", today)
                .query((row, index) -> new FoundTask(
                        new TaskKey(row.getLong("user_task_key")),
                        row.getString("name"),
                        row.getObject("due_date", LocalDate.class),
                        row.getBoolean("due_provisional"),
                        row.getObject("days_left", Integer.class),
                        DueAt.of(row),
                        row.getString("holder"),
                        row.getString("holder_name"),
                        strings(row, "groups")))
                .list();
    }

    List<TimelineEntry> timeline(CaseFileId id) {
        return jdbc.sql("""
                        select e.at, e.kind, e.details, personnel.display_name(a) as actor
                        from casefile.case_event e left join personnel.employee a on a.id = e.actor_id where e.case_id = :id order by e.at desc, e.id""")
                .param("id", id.value())
                .query((row, index) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("kind"),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }

    List<Comment> comments(CaseFileId id) {
        return jdbc.sql("""
                        select c.id, c.author_id, personnel.display_name(a) as author, c.text, c.created_at
                        from casefile.comment c join personnel.employee a on a.id = c.author_id
                        where c.case_id = :id order by c.created_at, c.id""")
                .param("id", id.value())
                .query((row, index) -> new Comment(
                        row.getObject("id", UUID.class),
                        new EmployeeId(row.getObject("author_id", UUID.class)),
                        row.getString("author"),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    List<Attachment> documents(CaseFileId id) {
        return jdbc.sql("""
                        select d.id, d.name, d.media_type, d.size, personnel.display_name(a) as uploader, d.uploaded_at
                        from document.document d left join personnel.employee a on a.id = d.uploaded_by
                        where d.case_id = :id order by d.uploaded_at, d.id""")
                .param("id", id.value())
                .query((row, index) -> new Attachment(
                        new DocumentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("uploader"),
                        row.getTimestamp("uploaded_at").toInstant()))
                .list();
    }

    List<CaseEvaluation> evaluations(CaseFileId id) {
        return jdbc.sql("select * from casefile.decision_evaluation where case_id = :id order by evaluated_at desc")
                .param("id", id.value())
                .query((row, index) -> new CaseEvaluation(
                        row.getString("decision_id"),
                        row.getString("rule_set"),
                        json.readValue(row.getString("inputs"), DETAILS),
                        json.readValue(row.getString("matched_rules"), RULES),
                        json.readValue(row.getString("output"), Object.class),
                        row.getTimestamp("evaluated_at").toInstant()))
                .list();
    }

    List<Submission> submissions(CaseFileId id) {
        return jdbc.sql("""
                        select s.form_id, t.name, s.data, personnel.display_name(a) as submitter, s.submitted_at
                        from casefile.submission s
                        join personnel.employee a on a.id = s.submitted_by
                        left join task.task t on t.user_task_key = s.user_task_key
                        where s.case_id = :id order by s.submitted_at desc""")
                .param("id", id.value())
                .query((row, index) -> new Submission(
                        row.getString("form_id"),
                        row.getString("name"),
                        json.readValue(row.getString("data"), DETAILS),
                        row.getString("submitter"),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
    }

    private static Map<String, @Nullable Object> narrowed(CaseQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("state", query.state().name());
        parameters.put("words", query.patterns());
        parameters.put("process", query.processId());
        parameters.put("from", query.openedFrom());
        parameters.put("to", query.openedTo());
        return parameters;
    }

    private static String order(CaseQuery.Sort sort) {
        return switch (sort) {
            case NEWEST -> "c.opened_at desc";
            case OLDEST -> "c.opened_at";
            case TITLE -> "lower(c.title)";
            case DUE ->
                "(select min(d.due_date) from task.task d where d.case_id = c.id and d.open) nulls last, c.opened_at";
        };
    }

    private static CaseRow caseRow(ResultSet row) throws SQLException {
        CaseFile file = CaseFileRepository.caseFile(row);
        return new CaseRow(
                file.id(),
                file.number(),
                file.processId(),
                file.title(),
                row.getString("subject_name"),
                row.getString("unit_name"),
                file.open(),
                file.outcome(),
                file.decided(),
                strings(row, "names"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("provisional"),
                strings(row, "waits"),
                file.openedAt(),
                file.closedAt());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
