--liquibase formatted sql

--changeset calendar:0010-working-week
--comment: Most agencies work five days a week, some service units six (Perpres 21/2023 Ps 8): a matter of the unit, not of the rule.
alter table personnel.unit
    add column work_week smallint not null default 5,
    add constraint unit_work_week_ck check (work_week in (5, 6));
create index unit_six_days_ix on personnel.unit (id) where work_week = 6;
--rollback drop index personnel.unit_six_days_ix; alter table personnel.unit drop column work_week;

--changeset calendar:0010-deadline-unit
-- Law counts in working days, in calendar days (sanggah, keberatan) and in hours (urgent letters).
alter table calendar.deadline_rule
    add column unit text not null default 'WORKING_DAY',
    add constraint deadline_rule_unit_ck check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR'));
comment on column calendar.deadline_rule.working_days is 'How many of unit; the name is older than the other units';
comment on column calendar.deadline_rule.week is 'The week where nobody can say which unit has to act';
--rollback alter table calendar.deadline_rule drop column unit;

--changeset calendar:0010-add-working-days splitStatements:false
-- Counts back as well, so that a clock that was over its time when it stopped is over it by as much when it goes on.
create or replace function calendar.add_working_days(receipt date, working_days integer, week integer)
    returns table (due date, provisional boolean)
    language sql stable parallel safe as $$
    select target.day,
           exists (select from calendar.day d where d.day > receipt and d.day <= target.day and d.provisional)
    from calendar.day start
    cross join lateral (
        select min(d.day) as day from calendar.day d
        where week = 5 and working_days <> 0 and d.working5 and d.sequence5 = start.sequence5 + working_days
        union all
        select min(d.day) from calendar.day d
        where week = 6 and working_days <> 0 and d.working6 and d.sequence6 = start.sequence6 + working_days
        union all
        select start.day where working_days = 0
    ) target
    where start.day = receipt and target.day is not null
$$;
--rollback create or replace function calendar.add_working_days(receipt date, working_days integer, week integer)
--rollback     returns table (due date, provisional boolean)
--rollback     language sql stable parallel safe as $$
--rollback     select target.day,
--rollback            exists (select from calendar.day d where d.day > receipt and d.day <= target.day and d.provisional)
--rollback     from calendar.day start
--rollback     cross join lateral (
--rollback         select min(d.day) as day from calendar.day d
--rollback         where week = 5 and working_days > 0 and d.working5 and d.sequence5 = start.sequence5 + working_days
--rollback         union all
--rollback         select min(d.day) from calendar.day d
--rollback         where week = 6 and working_days > 0 and d.working6 and d.sequence6 = start.sequence6 + working_days
--rollback         union all
--rollback         select start.day where working_days = 0
--rollback     ) target
--rollback     where start.day = receipt and target.day is not null
--rollback $$;

--changeset calendar:0010-week-of splitStatements:false
-- The week of the unit that has to act, found by the candidate groups of a task (or by unit:<id>); null when no unit works six days (most cities: the
-- look-up costs nothing then) or when the groups name none. Where several units could act and their weeks differ, five days count:
-- nobody's time gets shorter by somebody else's Saturday.
create function calendar.week_of(groups text[]) returns integer language sql stable as $$
    select case when exists (select from personnel.unit where work_week = 6) then (
        select min(u.work_week)
        from unnest(groups) g
        join lateral (
            select p.unit_id as id
            from personnel.employee e join personnel.position p on p.id = e.position_id
            where g ~ '^employee:[0-9a-f-]{36}$' and e.id = cast(substring(g from 10) as uuid)
            union all
            select p.unit_id
            from personnel.employee e
            join personnel.employee s on s.id = e.superior_id
            join personnel.position p on p.id = s.position_id
            where g ~ '^supervisor-of:[0-9a-f-]{36}$' and e.id = cast(substring(g from 15) as uuid)
            union all
            select cast(substring(g from 6) as uuid) where g ~ '^unit:[0-9a-f-]{36}$'
            union all
            select u.id from personnel.unit u where g like 'role:%@%' and u.code = split_part(g, '@', 2)
            union all
            select p.unit_id
            from security.role_grant r
            join personnel.employee e on e.id = r.employee_id and e.active
            join personnel.position p on p.id = e.position_id
            where g like 'role:%' and g not like '%@%' and r.role = substring(g from 6) and r.unit_id is null
              and current_date between r.valid_from and coalesce(r.valid_to, 'infinity'::date)
            union all
            select u.id from security.office o join personnel.unit u on u.code = o.unit_code or u.kind = o.unit_kind
            where g like 'role:%' and g not like '%@%' and o.role = substring(g from 6)) acting on true
        join personnel.unit u on u.id = acting.id) end
$$;
--rollback drop function calendar.week_of(text[]);

--changeset calendar:0010-due splitStatements:false
-- The one place where a rule becomes a date: the version that was in force on the day of receipt, in its own unit. No row without a
-- rule, or when the result lies beyond calendar.day. A deadline in days ends with its last day, one in hours to the minute.
create function calendar.due(code text, receipt timestamptz, week integer, zone text)
    returns table (due date, ends_at timestamptz, provisional boolean, counted_week integer)
    language sql stable as $$
    select x.due, x.ends_at, x.provisional, r.week
    from (select d.working_days as amount, d.unit, coalesce($3, d.week) as week, cast($2 at time zone $4 as date) as day
          from calendar.deadline_rule d
          where d.code = $1 and d.valid_from <= cast($2 at time zone $4 as date)
          order by d.valid_from desc limit 1) r
    cross join lateral (
        select f.due, cast(f.due + 1 as timestamp) at time zone $4 as ends_at, f.provisional
        from calendar.add_working_days(r.day, r.amount, r.week) f where r.unit = 'WORKING_DAY'
        union all
        select r.day + r.amount, cast(r.day + r.amount + 1 as timestamp) at time zone $4, false where r.unit = 'CALENDAR_DAY'
        union all
        select cast(($2 + make_interval(hours => r.amount)) at time zone $4 as date), $2 + make_interval(hours => r.amount), false
        where r.unit = 'HOUR') x
$$;
--rollback drop function calendar.due(text, timestamptz, integer, text);
