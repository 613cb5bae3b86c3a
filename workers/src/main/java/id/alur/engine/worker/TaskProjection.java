package id.alur.engine.worker;

import id.alur.identity.CandidateGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inbox. All records of a task within a range are folded into one row, whatever their number.
 *
 * <p>What the versions of the engine do differently: 8.5 says no priority, so the model tells it. 8.5 and 8.6 name the model's
 * assignee in CREATED and nowhere else; from 8.8 on CREATED leaves it empty and ASSIGNED follows. UPDATED (from 8.8 on also
 * CREATED, ASSIGNED, COMPLETED and CANCELED, corrected by a task listener) speaks of the attributes it lists, or of all when it
 * lists none. Empty text means none. Other intents (somebody is asked, somebody refuses) change nothing.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskProjection {

    private static final String UUID = "'^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'";

    /** Every record, with what it has the right to say. */
    private static final String SAID = """
            with said as (
                select r.record_key as key, r.position, r.intent, r.recorded_at, r.body, nullif(r.body ->> 'assignee', '') as assignee,
                       a.listed and a.changed @> '"assignee"' or r.intent = 'ASSIGNED' or a.updates_all
                           or r.intent in ('CREATING', 'CREATED') and r.body ->> 'assignee' <> '' as says_assignee,
                       a.listed and (a.changed @> '"candidateGroupsList"' or a.changed @> '"candidateUsersList"')
                           or a.updates_all or r.intent in ('CREATING', 'CREATED')
                           as says_candidates,
                       a.listed and a.changed @> '"priority"' or a.updates_all or r.intent in ('CREATING', 'CREATED') as says_priority,
                       a.listed and a.changed @> '"dueDate"' or a.updates_all or r.intent in ('CREATING', 'CREATED') as says_due
                from engine.record r
                cross join lateral (
                    select coalesce(r.body -> 'changedAttributes', '[]') as changed,
                           r.intent in ('CREATED', 'ASSIGNED', 'UPDATED', 'COMPLETED', 'CANCELED') as listed,
                           r.intent = 'UPDATED' and coalesce(r.body -> 'changedAttributes', '[]') = '[]' as updates_all) a
                where %s and r.value_type = 'USER_TASK'
                  and r.intent in ('CREATING', 'CREATED', 'ASSIGNED', 'UPDATED', 'COMPLETED', 'CANCELED', 'MIGRATED')),
            """.formatted(RecordRange.SQL);

    /** One row for each task: its last state, and the last word on each attribute. */
    private static final String FOLDED =
            """
            folded as (
                select f.*, cast(f.body ->> 'processInstanceKey' as bigint) as instance,
                       cast(f.body ->> 'processDefinitionKey' as bigint) as definition, f.body ->> 'bpmnProcessId' as process_id,
                       f.body ->> 'elementId' as element_id,
                       (select array_agg(distinct g order by g) from (
                            select jsonb_array_elements_text(f.candidates -> 'candidateGroupsList') as g
                            union all
                            select\s""" + CandidateGroup.sqlPerson("jsonb_array_elements_text(f.candidates -> 'candidateUsersList')") + """
                            ) c) as groups
                from (
                    select key, (array_agg(body order by position desc))[1] as body, bool_or(says_assignee) as says_assignee,
                           (array_agg(assignee order by position desc) filter (where says_assignee))[1] as assignee,
                           array_agg(assignee) filter (where says_assignee and intent <> 'CREATING') as assignees,
                           (array_agg(body order by position desc) filter (where says_candidates))[1] as candidates,
                           (array_agg(body order by position desc) filter (where says_priority))[1] ->> 'priority' as priority,
                           bool_or(says_due) as says_due,
                           substring((array_agg(body order by position desc) filter (where says_due))[1] ->> 'dueDate',
                               '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as due,
                           case when bool_or(intent = 'COMPLETED') then 'COMPLETED' when bool_or(intent = 'CANCELED') then 'CANCELED'
                                else 'OPEN' end as state,
                           max(recorded_at) filter (where intent in ('COMPLETED', 'CANCELED')) as ended_at, min(recorded_at) as seen_at
                    from said group by key) f),
            fresh_set as (
                insert into task.candidate_set (process_id, groups)
                select distinct process_id, groups from folded f
                where groups is not null
                  and not exists (select from task.candidate_set s where s.process_id = f.process_id and s.groups = f.groups)
                returning id, process_id, groups),
            known_set as (select id, process_id, groups from fresh_set union all select id, process_id, groups from task.candidate_set),
            """;

    private static final String UPDATED = """
            updated as (
                update task.task t set
                    assignee = case when f.says_assignee then f.assignee else t.assignee end,
                    candidate_set_id = case when f.candidates is not null then s.id else t.candidate_set_id end,
                    priority = coalesce(cast(f.priority as smallint), t.priority),
                    due_date = case when f.says_due and t.deadline_rule is null then cast(f.due as date) else t.due_date end,
                    state = f.state, ended_at = f.ended_at, process_instance_key = f.instance, process_definition_key = f.definition,
                    process_id = f.process_id, element_id = f.element_id,
                    name = coalesce(e.name, f.element_id), form_id = coalesce(e.form_id, t.form_id),
                    completed_by = case f.state
                        when 'COMPLETED' then coalesce(t.completed_by, case when t.pending_action = 'COMPLETE' then t.pending_by end)
                        when 'OPEN' then t.completed_by end,
                    pending_action = case when c.confirmed then null else t.pending_action end,
                    pending_by = case when c.confirmed then null else t.pending_by end,
                    pending_to = case when c.confirmed then null else t.pending_to end,
                    pending_at = case when c.confirmed then null else t.pending_at end,
                    pending_outbox_id = case when c.confirmed then null else t.pending_outbox_id end,
                    version = t.version + 1
                from folded f
                join task.task o on o.user_task_key = f.key and o.state = 'OPEN'
                -- The engine confirms a click by doing what was asked. What else it reports meanwhile belongs to an earlier click.
                cross join lateral (select f.state <> 'OPEN' or coalesce(case o.pending_action
                    when 'CLAIM' then o.pending_by::text = any (f.assignees)
                    when 'HAND_OVER' then o.pending_to = any (f.assignees)
                    when 'RELEASE' then array_position(f.assignees, null) is not null end, false) as confirmed) c
                left join known_set s on s.process_id = f.process_id and s.groups = f.groups
                left join engine.process_element e on e.definition_key = f.definition and e.element_id = f.element_id
                where t.user_task_key = f.key and t.state = 'OPEN'
                returning old.candidate_set_id as old_set, new.candidate_set_id as set, old.holder as old_holder, new.holder as holder,
                    new.case_id as case_id, new.completed_by, new.subject_employee_id as subject),
            """;

    private static final String INSERTED = """
            inserted as (
                insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key, process_id,
                    element_id, name, form_id, state, assignee, candidate_set_id, priority, deadline_rule, due_date, due_at, due_provisional,
                    week, case_id, subject_employee_id, search_text, created_at, ended_at)
                select f.key, f.instance, cast(f.body ->> 'elementInstanceKey' as bigint), f.definition, f.process_id,
                       f.element_id, coalesce(e.name, f.element_id),
                       coalesce(e.form_id, nullif(f.body ->> 'externalFormReference', '')), f.state, f.assignee, s.id,
                       coalesce(cast(f.priority as smallint), e.priority, 50), b.rule,
                       case when b.rule is null then cast(f.due as date) else d.due end,
                       -- Midnight after the last day is no hour.
                       nullif(d.ends_at, cast(d.due + 1 as timestamp) at time zone :zone), coalesce(d.provisional, false),
                       coalesce(d.counted_week, 5), c.id, c.subject_employee_id,
                       task.search_text(c.number, c.title, coalesce(personnel.display_name(p), so.name), coalesce(u.name, su.name),
                           coalesce(e.name, f.element_id)),
                       b.created_at, f.ended_at
                from folded f
                left join engine.process_element e on e.definition_key = f.definition and e.element_id = f.element_id
                cross join lateral (
                    select coalesce(e.deadline_rule, f.body -> 'customHeaders' ->> 'deadlineRule') as rule,
                           case when cast(f.body ->> 'creationTimestamp' as bigint) > 0
                                then to_timestamp(cast(f.body ->> 'creationTimestamp' as bigint) / 1000.0) else f.seen_at end as created_at) b
                left join known_set s on s.process_id = f.process_id and s.groups = f.groups
                left join engine.process_instance i on i.process_instance_key = f.instance
                left join casefile.case_file c on c.id = i.case_id
                left join personnel.employee p on p.id = c.subject_employee_id
                left join personnel.position q on q.id = p.position_id
                left join personnel.unit u on u.id = q.unit_id
                left join personnel.unit su on su.id = c.subject_unit_id
                left join casefile.outsider so on so.id = c.subject_outsider_id
                left join lateral calendar.due(
                    b.rule, b.created_at, calendar.week_of(coalesce(f.groups, array[""" + CandidateGroup.sqlPerson("f.assignee") + """
                    ])), :zone) d on true
                where not exists (select from task.task o where o.user_task_key = f.key)
                returning user_task_key as key, open, created_at, candidate_set_id as set, holder, case_id, subject_employee_id as subject),
            -- Whoever may do it is told soon; a rebuild of the projection repeats no old news.
            news as (
                insert into reminder.new_task (user_task_key)
                select key from inserted where open and created_at > clock_timestamp() - interval '1 day' on conflict do nothing),
            """;

    private static final String ANNOUNCED = """
            topic as (
                select distinct v.topic from (
                    select old_set, set, old_holder, holder, case_id, completed_by, subject from updated
                    union all
                    select null, set, null, holder, case_id, null, subject from inserted) t
                cross join lateral (values ('q' || old_set), ('q' || set), ('c' || case_id), ('u' || completed_by), ('u' || subject),
                    (case when old_holder ~ %1$s then 'u' || old_holder end), (case when holder ~ %1$s then 'u' || holder end)) v (topic)
                where v.topic is not null)
            select pg_notify('alur_task', case when octet_length(topics) <= 7900 then topics else '*' end)
            from (select string_agg(topic, ' ') as topics from topic) t where topics is not null""".formatted(UUID);

    private final JdbcClient jdbc;
    private final String zone;

    TaskProjection(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone().getId();
    }

    void project(RecordRange range) {
        lockRows(range);
        jdbc.sql(SAID + FOLDED + UPDATED + INSERTED + ANNOUNCED)
                .params(range.parameters())
                .param("zone", zone)
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /**
     * All rows before any counter. A service locks one task and then its queue's counter; whoever held the counter first and
     * came for the task then would block it, and be blocked by it.
     */
    private void lockRows(RecordRange range) {
        jdbc.sql("""
                        select 1 from task.task where user_task_key in (
                            select r.record_key from engine.record r where %s and r.value_type = 'USER_TASK')
                        order by user_task_key for update""".formatted(RecordRange.SQL))
                .params(range.parameters())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /** After a rebuild: puts back what only we know, once the replay has reached the position where it was true. */
    void putBackMarks(RecordRange range) {
        jdbc.sql("""
                        with due as (delete from task.kept_mark where partition_id = :partition and replay_to <= :to returning *)
                        update task.task t set
                            completed_by = case when t.state = 'CANCELED' then null else coalesce(t.completed_by, d.completed_by) end,
                            pending_action = coalesce(t.pending_action, d.pending_action), pending_by = coalesce(t.pending_by, d.pending_by),
                            pending_to = coalesce(t.pending_to, d.pending_to), pending_at = coalesce(t.pending_at, d.pending_at),
                            pending_outbox_id = coalesce(t.pending_outbox_id, d.pending_outbox_id)
                        from due d where d.user_task_key = t.user_task_key""")
                .param("partition", range.partition())
                .param("to", range.to())
                .update();
    }
}
