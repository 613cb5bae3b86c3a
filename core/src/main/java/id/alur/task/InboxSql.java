package id.alur.task;

import id.alur.shared.PlainText;

/** The statements behind the lists, put together from fixed parts; whatever people type is bound, never part of the text. */
final class InboxSql {

    /** Due within three working days from today. */
    private static final String SOON = """
            coalesce((select min(d.day) from calendar.day d where d.working5
                and d.sequence5 = (select sequence5 + 3 from calendar.day where day = :today)), cast(:today as date) + 3)""";

    private static final String UNDATED = "date '9999-12-31'";

    /** Tasks of the person's candidate sets that nobody holds. Own-case rule: never those of a case in which the person is barred. */
    private static final String UNHELD = "t.open and t.holder is null and "
            + "(t.case_id in (select b.case_id from casefile.case_bar b where b.employee_id = :me)) is not true";

    private static final String HELD = "t.open and t.holder = cast(:me as text)";

    private static final String MY_CASES = """
            casefile.case_file c
            cross join lateral (select cast(:words as tsquery) as words) w
            left join lateral (
                select t.user_task_key, t.process_id, t.due_sort, t.priority, t.created_at from task.task t
                where t.case_id = c.id and t.open and t.holder is distinct from cast(:me as text)
                order by t.due_sort, t.user_task_key limit 1) t on true
            where c.id in (select id from casefile.case_file where subject_employee_id = :me and state = 'OPEN'
                           union select id from casefile.case_file where starter_employee_id = :me and state = 'OPEN')
              and not exists (select from task.task own where own.case_id = c.id and own.open and own.holder = cast(:me as text))
              and (w.words is null or array_to_tsvector(array_remove(regexp_split_to_array(
                  lower(c.number || ' ' || c.title), '[^[:alnum:]]+'), '')) @@ w.words)""";

    private static final String DETAILS = """
            select t.user_task_key, t.name, coalesce(t.process_id, c.process_id) as process_id, c.id as case_id, c.number, c.title,
                   t.due_date, t.due_at, coalesce(t.due_provisional, false) as due_provisional, coalesce(t.priority, 50) as priority,
                   t.pending_action, c.decided, coalesce(t.created_at, c.opened_at) as created_at, t.ended_at,
                   case when t.open then
                       case t.week when 6 then due.sequence6 - today.sequence6 else due.sequence5 - today.sequence5 end end as days_left,
                   case when s.id is not null then concat_ws(', ', concat_ws(' ', s.title_front, s.name), s.title_back)
                       else coalesce(su.name, so.name) end as subject_name, u.name as unit_name,
                   case when h.id is not null then concat_ws(', ', concat_ws(' ', h.title_front, h.name), h.title_back) end as holder_name,
                   case when p.user_task_key is null then (
                       select array_agg(distinct x.element_id) from engine.process_instance i
                       join engine.element_instance x on x.process_instance_key = i.process_instance_key and x.state = 'ACTIVE'
                       where i.case_id = c.id and i.state = 'ACTIVE') end as waits
            from page p
            left join task.task t on t.user_task_key = p.user_task_key
            left join casefile.case_file c on c.id = coalesce(p.case_id, t.case_id)
            left join personnel.employee s on s.id = c.subject_employee_id
            left join personnel.position sp on sp.id = s.position_id
            left join personnel.unit u on u.id = sp.unit_id
            left join personnel.unit su on su.id = c.subject_unit_id
            left join casefile.outsider so on so.id = c.subject_outsider_id
            left join personnel.employee h on h.id = case when t.holder ~ '^[0-9a-f-]{36}$' then cast(t.holder as uuid) end
            left join calendar.day due on due.day = t.due_date
            left join calendar.day today on today.day = :today
            order by p.place""";

    private InboxSql() {}

    /**
     * @param walk read the queues in the order of the list and stop when the page is full (right when most rows match);
     *     otherwise find the matching rows first and sort them (right when few match)
     */
    static String rows(InboxQuery query, boolean walk) {
        String order = order(query);
        String bounds = " order by " + order + " offset :offset limit :limit";
        String keys = "select t.user_task_key, cast(null as uuid) as case_id ";
        String inner =
                switch (query.list()) {
                    case GROUP ->
                        walk
                                ? keys + "from unnest(cast(:sets as bigint[])) s (id) cross join lateral ("
                                        + "select t.* from task.task t where t.candidate_set_id = s.id and " + UNHELD
                                        + filters(query) + " order by " + order + " limit :offset + :limit) t" + bounds
                                : keys + from(query) + bounds;
                    case MINE ->
                        keys + "from (select * from (select t.* from task.task t where " + HELD + filters(query)
                                + " order by " + order + " limit :offset + :limit) held union all select t.* from "
                                + "unnest(cast(:sets as bigint[])) s (id) cross join lateral ("
                                + "select t.* from task.task t where t.candidate_set_id = s.id and " + UNHELD
                                + filters(query) + " order by " + order + " limit :offset + :limit) t) t" + bounds;
                    case WAITING -> "select t.user_task_key, c.id as case_id " + from(query) + bounds;
                    case DONE ->
                        keys + from(query)
                                + " order by t.ended_at desc, t.user_task_key desc offset :offset limit :limit";
                };
        return "with page as materialized (select q.*, row_number() over () as place from (" + inner + ") q) "
                + DETAILS;
    }

    /** One task, as the lists would show it. */
    static String row() {
        return "with page as (select t.user_task_key, cast(null as uuid) as case_id, 1 as place from task.task t where t.user_task_key = :key) "
                + DETAILS;
    }

    /** How many of the first tasks of the queues match: a frequent word is found out without counting all of its tasks. */
    static String frequency(InboxQuery query) {
        return "select count(*) from (select t.* from unnest(cast(:sets as bigint[])) s (id) cross join lateral ("
                + "select t.* from task.task t where t.candidate_set_id = s.id and " + UNHELD
                + " order by t.due_sort, t.user_task_key limit " + 2 * InboxTotal.BOUND + ") t limit "
                + 4 * InboxTotal.BOUND
                + ") t where true" + filters(query);
    }

    static String total(InboxQuery query) {
        return "select count(*) from (select 1 " + from(query) + " limit " + (InboxTotal.BOUND + 1) + ") t";
    }

    private static String from(InboxQuery query) {
        return switch (query.list()) {
            case GROUP ->
                "from task.task t where t.candidate_set_id = any (cast(:sets as bigint[])) and " + UNHELD
                        + filters(query);
            case MINE -> "from (" + mine() + ") t where true" + filters(query);
            case DONE -> "from task.task t where t.completed_by = :me" + words(query) + process(query, "t");
            case WAITING -> "from " + MY_CASES + process(query, "c") + urgency(query);
        };
    }

    /** What the person holds, and what only this person can take. */
    static String mine() {
        return "select t.* from task.task t where " + HELD
                + " union all select t.* from task.task t where t.candidate_set_id = any (cast(:sets as bigint[])) and "
                + UNHELD;
    }

    private static String filters(InboxQuery query) {
        return words(query) + process(query, "t") + urgency(query);
    }

    private static String words(InboxQuery query) {
        return PlainText.isBlank(query.text()) ? "" : " and t.search @@ cast(:words as tsquery)";
    }

    private static String process(InboxQuery query, String alias) {
        return query.processId() == null ? "" : " and " + alias + ".process_id = :process";
    }

    private static String urgency(InboxQuery query) {
        return query.urgency() == null
                ? ""
                : switch (query.urgency()) {
                    case OVERDUE -> " and (t.due_sort < :today or t.due_at <= :now)";
                    case SOON -> " and t.due_sort between :today and " + SOON;
                    case LATER -> " and t.due_sort > " + SOON + " and t.due_sort < " + UNDATED;
                    case UNDATED -> " and t.due_sort = " + UNDATED;
                };
    }

    private static String order(InboxQuery query) {
        return switch (query.sort()) {
            case DUE -> "t.due_sort, t.user_task_key";
            case PRIORITY -> "t.priority desc, t.due_sort, t.user_task_key";
            case CREATED -> "t.created_at, t.user_task_key";
        };
    }
}
