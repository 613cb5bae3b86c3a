--liquibase formatted sql

--changeset training:0120-request-clock
--comment: How long the whole way of a request to its decision may take; the time that it is back with its applicant does not count.
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.request', date '2026-01-01', 25, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code = 'training.request';

--changeset training:0120-running-clocks
-- What runs by the timers of earlier models keeps them, but its dates move with the holidays as all others do.
insert into calendar.clock (id, case_id, name, rule, acting, started_at, due, ends_at, provisional)
select gen_random_uuid(), e.case_id, r.rule, r.rule, null, l.opened_at, cast(l.closes_at - interval '1 second' as date), l.closes_at, false
from training.evaluation_level l
join training.evaluation e on e.id = l.evaluation_id
join (values (1, 'training.evaluate-reaction'), (2, 'training.evaluate-learning'), (3, 'training.evaluate-behaviour'),
             (4, 'training.evaluate-result')) r (level, rule) on r.level = l.level
where l.state = 'OPEN' and l.opened_at is not null and l.closes_at is not null and e.case_id is not null
on conflict do nothing;
insert into calendar.clock (id, case_id, name, rule, acting, started_at, due, ends_at, provisional)
select gen_random_uuid(), r.case_id, 'training.request', 'training.request', 'employee:' || r.applicant_id, r.submitted_at,
       f.due, f.ends_at, f.provisional
from training.request r
cross join lateral calendar.due('training.request', r.submitted_at, null, current_setting('TimeZone')) f
where r.state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING')
on conflict do nothing;
insert into calendar.clock_stop (clock_id, stopped_at, reason)
select k.id, greatest(k.started_at, clock_timestamp()), 'waits-for-applicant'
from calendar.clock k join training.request r on r.case_id = k.case_id
where k.name = 'training.request' and r.state = 'RETURNED';
update calendar.clock set state = 'STOPPED'
where id in (select clock_id from calendar.clock_stop where resumed_at is null);
--rollback delete from calendar.clock;
