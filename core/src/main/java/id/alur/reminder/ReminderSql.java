package id.alur.reminder;

/** The statements behind a morning's digests; all of them work on sets, whatever the number of tasks. */
final class ReminderSql {

    static final String TABLES = """
            create temporary table reminder_step (
                user_task_key bigint, name text, case_id uuid, subject_id uuid, holder text, set_id bigint, due_date date, due_at timestamptz,
                step smallint, escalates boolean, escalate_to text) on commit drop;
            create temporary table reminder_set (set_id bigint, person uuid, people bigint) on commit drop;
            create temporary table reminder_item (
                person uuid, kind text, user_task_key bigint, name text, case_id uuid, due_date date, due_at timestamptz) on commit drop""";

    /** How far each open task is, where that is further than it was told, or late enough for the office above. */
    static final String STEPS = """
            insert into reminder_step
            with rules as materialized (
                select distinct on (deadline_rule) deadline_rule, days_before, on_due, every_after, escalate_after, escalate_to
                from reminder.rule where valid_from <= :today order by deadline_rule, valid_from desc),
            now as materialized (select sequence5, sequence6 from calendar.day where day = :today),
            horizon as materialized (
                select min(d.day) as day from calendar.day d
                where d.working5 and d.sequence5 = (select sequence5 from now) + (select coalesce(max(days_before), 0) from rules)),
            found as (
                select t.user_task_key, t.name, t.case_id, t.subject_employee_id, t.holder, t.candidate_set_id, t.due_date, t.due_at,
                       case t.week when 6 then d.sequence6 - now.sequence6 else d.sequence5 - now.sequence5 end as days_left, r.*
                from task.task t
                join calendar.day d on d.day = t.due_date
                cross join now
                join rules r on r.deadline_rule =
                    case when t.deadline_rule in (select deadline_rule from rules) then t.deadline_rule else '' end
                where t.open and t.due_date is not null and t.due_at is null and t.due_date <= (select day from horizon)),
            stepped as (
                select f.*,
                       case when due_date < :today and days_left < 0 and every_after is not null
                                then 3 + (-days_left - 1) / every_after
                            when due_date <= :today and on_due then 2
                            when due_date >= :today and days_left <= days_before then 1
                            else 0 end as step,
                       coalesce(due_date < :today and -days_left >= escalate_after, false) as is_late
                from found f)
            select s.user_task_key, s.name, s.case_id, s.subject_employee_id, s.holder, s.candidate_set_id, s.due_date, s.due_at, s.step,
                   s.is_late and (o.escalated_on is null or o.due_date < s.due_date), s.escalate_to
            from stepped s
            -- A deadline that has moved away is a new one.
            left join reminder.told o on o.user_task_key = s.user_task_key
            where s.step > case when o.due_date >= s.due_date then o.step else 0 end
               or s.is_late and (o.escalated_on is null or o.due_date < s.due_date)""";

    /** The same for deadlines in hours: so many hours before and, for the office above, after them; again after so many days. */
    static final String STEPS_OF_HOURS = """
            insert into reminder_step
            with rules as materialized (
                select distinct on (deadline_rule) deadline_rule, days_before, on_due, every_after, escalate_after, escalate_to
                from reminder.rule where valid_from <= :today order by deadline_rule, valid_from desc),
            found as (
                select t.user_task_key, t.name, t.case_id, t.subject_employee_id, t.holder, t.candidate_set_id, t.due_date, t.due_at,
                       cast(extract(epoch from t.due_at - cast(:now as timestamptz)) / 3600 as double precision) as hours_left, r.*
                from task.task t
                join rules r on r.deadline_rule =
                    case when t.deadline_rule in (select deadline_rule from rules) then t.deadline_rule else '' end
                where t.open and t.due_at is not null
                  and t.due_at <= cast(:now as timestamptz) + make_interval(hours => (select coalesce(max(days_before), 0) from rules))),
            stepped as (
                select f.*,
                       case when hours_left <= 0 and every_after is not null and -hours_left >= 24 * every_after
                                then 2 + cast(floor(-hours_left / (24 * every_after)) as integer)
                            when hours_left <= 0 and on_due then 2
                            when hours_left > 0 and hours_left <= days_before then 1
                            else 0 end as step,
                       coalesce(-hours_left >= escalate_after, false) as is_late
                from found f)
            select s.user_task_key, s.name, s.case_id, s.subject_employee_id, s.holder, s.candidate_set_id, s.due_date, s.due_at, s.step,
                   s.is_late and o.escalated_on is null, s.escalate_to
            from stepped s
            left join reminder.told o on o.user_task_key = s.user_task_key
            where s.step > coalesce(o.step, 0) or s.is_late and o.escalated_on is null""";

    /** Who belongs to the queues concerned today, each queue once. */
    static final String PEOPLE_OF_SETS = """
            insert into reminder_set
            select h.id, h.employee_id, count(*) over (partition by h.id)
            from (select distinct s.id, p.employee_id
                  from task.candidate_set s
                  cross join lateral unnest(s.groups) g
                  cross join lateral security.holders_of(g, :today) p
                  where s.id in (select set_id from reminder_step where holder is null
                                 union
                                 select t.candidate_set_id from reminder.new_task n
                                 join task.task t on t.user_task_key = n.user_task_key where n.digest)) h""";

    /** Own: whoever has it, or is the only one who may take it. Nobody is reminded of a task about themselves that others do. */
    static final String OWN_AND_QUEUE = """
            insert into reminder_item
            select e.id, 'OWN', s.user_task_key, s.name, s.case_id, s.due_date, s.due_at
            from reminder_step s
            join personnel.employee e on s.holder ~ '^[0-9a-f-]{36}$' and e.id = cast(s.holder as uuid) and e.active
            where :today is not null
            union all
            select p.person, case when p.people = 1 then 'OWN' else 'QUEUE' end, s.user_task_key, s.name, s.case_id, s.due_date, s.due_at
            from reminder_step s join reminder_set p on p.set_id = s.set_id
            where s.holder is null and p.person is distinct from s.subject_id""";

    static final String NEW_IN_QUEUE = """
            insert into reminder_item
            select p.person, 'NEW', t.user_task_key, t.name, t.case_id, t.due_date, t.due_at
            from reminder.new_task n
            join task.task t on t.user_task_key = n.user_task_key and t.open and t.holder is null
            join reminder_set p on p.set_id = t.candidate_set_id
            where n.digest and p.person is distinct from t.subject_employee_id and :today is not null
              and not exists (select from reminder_step s where s.user_task_key = t.user_task_key)""";

    /**
     * Who hears of a late task has it not: they are led to its case. Where the rule finds nobody (a group has no superior, a post is
     * vacant) the office of the role is asked whose task it is.
     */
    static final String ESCALATED = """
            insert into reminder_item
            with late as materialized (
                select s.*, coalesce(a.code, '') as agency,
                       replace(replace(replace(s.escalate_to, '{subject}', coalesce(cast(s.subject_id as text), '')),
                           '{agency}', coalesce(a.code, '')),
                           '{actor}', coalesce(s.holder,
                               (select cast(r.person as text) from reminder_set r where r.set_id = s.set_id and r.people = 1), '')) as office
                from reminder_step s
                left join personnel.employee e on e.id = s.subject_id
                left join personnel.position p on p.id = e.position_id
                left join personnel.unit u on u.id = p.unit_id
                left join personnel.unit a on a.id = u.opd_id
                where s.escalates),
            named as materialized (
                select l.user_task_key, h.employee_id from late l cross join lateral security.holders_of(l.office, :today) h),
            by_role as (
                select distinct l.user_task_key, h.employee_id
                from late l
                join task.candidate_set c on c.id = l.set_id
                cross join lateral unnest(c.groups) g
                cross join lateral (
                    select o.escalate_to from reminder.escalation_office o
                    where o.role in (security.role_of(g), '') and o.valid_from <= :today
                    order by o.role desc, o.valid_from desc limit 1) o
                cross join lateral security.holders_of(
                    replace(o.escalate_to, '{unit}', coalesce(security.unit_of(g), l.agency)), :today) h
                where security.role_of(g) is not null and not exists (select from named n where n.user_task_key = l.user_task_key))
            select x.employee_id, 'ESCALATED', l.user_task_key, l.name, l.case_id, l.due_date, l.due_at
            from (select * from named union select * from by_role) x
            join late l on l.user_task_key = x.user_task_key
            where not exists (select from reminder_item i where i.user_task_key = l.user_task_key and i.person = x.employee_id)""";

    /** One row a person: how many of each kind, and the first ten of them. */
    static final String DIGESTS = """
            select person, cast(jsonb_build_object(
                       'own', count(*) filter (where kind = 'OWN'), 'queue', count(*) filter (where kind = 'QUEUE'),
                       'fresh', count(*) filter (where kind = 'NEW'), 'escalated', count(*) filter (where kind = 'ESCALATED'),
                       'late', count(*) filter (where (due_date < :today or due_at <= :now) and kind in ('OWN', 'QUEUE')),
                       'tasks', jsonb_agg(jsonb_build_object('task', case when kind <> 'ESCALATED' then cast(user_task_key as text) end,
                           'case', case_id, 'number', number, 'name', name, 'due', due_date, 'at', due_at, 'kind', kind) order by place)
                           filter (where place <= 10)) as text) as arguments
            from (select i.*, c.number,
                         row_number() over (partition by i.person order by i.due_date nulls last, i.due_at, i.kind, i.user_task_key) as place
                  from reminder_item i left join casefile.case_file c on c.id = i.case_id) i
            group by person order by person""";

    private ReminderSql() {}
}
