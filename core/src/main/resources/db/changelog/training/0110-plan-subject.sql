--liquibase formatted sql

--changeset training:0110-plan-subject
--comment: A plan is about its agency, a city's plan about the agency that puts it together. Who submitted it stood as its subject only to be barred from deciding about it.
insert into casefile.case_bar (case_id, employee_id, reason, since)
select c.id, c.subject_employee_id, 'SUBMITTER', c.opened_at
from casefile.case_file c
where c.process_id in ('training-plan', 'training-plan-city') and c.subject_employee_id is not null
on conflict (case_id, employee_id) do update set reason = excluded.reason;
update task.task t set subject_employee_id = null,
    search_text = task.search_text(c.number, c.title, null, coalesce(own.name, home.name), t.name), version = t.version + 1
from casefile.case_file c
left join personnel.unit own on own.id = c.owning_unit_id
join personnel.employee e on e.id = c.subject_employee_id
join personnel.position p on p.id = e.position_id
join personnel.unit u on u.id = p.unit_id
join personnel.unit home on home.id = u.opd_id
where t.case_id = c.id and c.process_id in ('training-plan', 'training-plan-city');
update casefile.case_file c
set subject_unit_id = coalesce(c.owning_unit_id, u.opd_id), subject_employee_id = null, version = c.version + 1
from personnel.employee e
join personnel.position p on p.id = e.position_id
join personnel.unit u on u.id = p.unit_id
where e.id = c.subject_employee_id and c.process_id in ('training-plan', 'training-plan-city');
--rollback update task.task t set subject_employee_id = c.starter_employee_id from casefile.case_file c where c.id = t.case_id and c.process_id in ('training-plan', 'training-plan-city');
--rollback update casefile.case_file c set subject_employee_id = c.starter_employee_id, subject_unit_id = null where c.process_id in ('training-plan', 'training-plan-city');
--rollback update casefile.case_bar b set reason = 'SUBJECT' from casefile.case_file c where c.id = b.case_id and c.process_id in ('training-plan', 'training-plan-city');

--changeset training:0110-parents
--comment: An evaluation hangs on its training, the plans of a city's plan on that one unless it was withdrawn.
update casefile.case_file c set parent_case_id = e.training_case_id
from training.evaluation e where e.case_id = c.id and e.training_case_id is not null;
update casefile.case_file c set parent_case_id = cp.case_id
from training.city_plan cp
join training.city_plan_part part on part.city_plan_id = cp.id
join (select unit_id, year, revision, case_id from training.plan where case_id is not null
      union select unit_id, year, revision, case_id from training.plan_revision) p
    on p.unit_id = part.unit_id and p.year = part.year and p.revision = part.revision
where cp.state <> 'WITHDRAWN' and c.id = p.case_id;
--rollback update casefile.case_file set parent_case_id = null;
