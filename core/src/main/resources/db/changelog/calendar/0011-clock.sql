--liquibase formatted sql

--changeset calendar:0011-clock
--comment: Deadlines of a case beside those of its tasks. A clock may stop (while the case waits for somebody else) and go on.
create table calendar.clock (
    id          uuid        not null,
    case_id     uuid        not null,
    -- Which deadline of the case; the words are calendar.clock.<rule> of the feature's message bundle.
    name        text        not null,
    rule        text        not null,
    -- Candidate group of whoever has to act: the unit's working week counts.
    acting      text,
    started_at  timestamptz not null,
    -- Never later than this day, whatever the rule says.
    not_after   date,
    state       text        not null default 'RUNNING',
    due         date        not null,
    ends_at     timestamptz not null,
    provisional boolean     not null,
    -- Message of the engine that is published when the time is over; null: nothing waits for it.
    message     text,
    ended_at    timestamptz,
    version     bigint      not null default 0,
    constraint clock_pk primary key (id),
    constraint clock_name_uq unique (case_id, name),
    constraint clock_state_ck check (state in ('RUNNING', 'STOPPED', 'OVER', 'ENDED'))
);
create index clock_ends_at_ix on calendar.clock (ends_at) where state = 'RUNNING' and message is not null;
create index clock_open_ix on calendar.clock (due) where state in ('RUNNING', 'STOPPED');
create table calendar.clock_stop (
    clock_id   uuid        not null,
    stopped_at timestamptz not null,
    resumed_at timestamptz,
    -- Key of the message bundle (calendar.clock-stop.<reason>).
    reason     text        not null,
    constraint clock_stop_pk primary key (clock_id, stopped_at),
    constraint clock_stop_clock_id_fk foreign key (clock_id) references calendar.clock (id) on delete cascade,
    constraint clock_stop_order_ck check (resumed_at >= stopped_at)
);
create unique index clock_stop_running_uq on calendar.clock_stop (clock_id) where resumed_at is null;
--rollback drop table calendar.clock_stop; drop table calendar.clock;

--changeset calendar:0011-clock-due splitStatements:false
-- When a clock is over, its stops taken out: what was used before a stop is used, what is left runs from the day it goes on, that day
-- not counted. For a clock that stands still: as if it went on now.
create function calendar.clock_due(clock uuid, at timestamptz, zone text)
    returns table (due date, ends_at timestamptz, provisional boolean)
    language sql stable as $$
    with c as (
        select k.*, r.working_days as amount, r.unit, coalesce(calendar.week_of(array[k.acting]), r.week) as week,
               coalesce((select max(coalesce(s.resumed_at, $2)) from calendar.clock_stop s where s.clock_id = k.id), k.started_at) as going
        from calendar.clock k
        cross join lateral (
            select d.working_days, d.unit, d.week from calendar.deadline_rule d
            where d.code = k.rule and d.valid_from <= cast(k.started_at at time zone $3 as date)
            order by d.valid_from desc limit 1) r
        where k.id = $1),
    used as (
        -- Each stretch from the start, or from going on, to the stop after it.
        select coalesce(sum(case when c.unit = 'WORKING_DAY' then calendar.working_days_between(
                               cast(p.from_at at time zone $3 as date), cast(p.stopped_at at time zone $3 as date), c.week)
                           else cast(p.stopped_at at time zone $3 as date) - cast(p.from_at at time zone $3 as date) end), 0) as days,
               coalesce(sum(p.stopped_at - p.from_at), interval '0') as span
        from c cross join (
            select s.stopped_at,
                   coalesce(lag(s.resumed_at) over (order by s.stopped_at), (select started_at from calendar.clock where id = $1)) as from_at
            from calendar.clock_stop s where s.clock_id = $1) p),
    found as (
        select f.due, cast(f.due + 1 as timestamp) at time zone $3 as ends_at, f.provisional
        from c cross join used
        cross join lateral calendar.add_working_days(
            cast(c.going at time zone $3 as date), cast(c.amount - used.days as integer), cast(c.week as integer)) f
        where c.unit = 'WORKING_DAY'
        union all
        select d.day, cast(d.day + 1 as timestamp) at time zone $3, false
        from c cross join used
        cross join lateral (select cast(c.going at time zone $3 as date) + cast(c.amount - used.days as integer) as day) d
        where c.unit = 'CALENDAR_DAY'
        union all
        select cast(d.moment at time zone $3 as date), d.moment, false
        from c cross join used
        cross join lateral (select c.going + make_interval(hours => c.amount) - used.span as moment) d
        where c.unit = 'HOUR')
    select least(found.due, c.not_after),
           case when c.not_after < found.due then cast(c.not_after + 1 as timestamp) at time zone $3 else found.ends_at end,
           found.provisional and (c.not_after is null or found.due <= c.not_after)
    from found cross join c
$$;
--rollback drop function calendar.clock_due(uuid, timestamptz, text);
