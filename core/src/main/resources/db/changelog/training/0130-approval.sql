--liquibase formatted sql

--changeset training:0130-approval
--comment: What officials said on requests, and the stages at which nobody was asked, are kept in the room that all features share.
insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, words, decided_at)
select d.id, r.case_id, d.stage, d.user_task_key, d.decided_by, d.outcome, d.reason, d.decided_at
from training.decision d join training.request r on r.id = d.request_id;
insert into approval.skipped_stage (case_id, stage, reason, skipped_at)
select r.case_id, s.stage, case s.reason when 'APPLICANT_HOLDS_OFFICE' then 'OWN_CASE' else s.reason end, s.skipped_at
from training.skipped_stage s join training.request r on r.id = s.request_id;
drop table training.skipped_stage, training.decision;
-- Plans on their way kept no decisions of their own: whoever has approved one does not decide about it again.
insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
select distinct on (t.case_id) gen_random_uuid(), t.case_id, s.stage, t.user_task_key, t.completed_by, 'APPROVED', coalesce(t.ended_at, now())
from task.task t
join (values ('Task_ApprovePlanByOpdHead', 'OPD_HEAD'), ('Task_ApproveCityPlanBySekda', 'SEKDA')) s (element, stage) on s.element = t.element_id
where t.completed_by is not null
  and (exists (select from training.plan p where p.case_id = t.case_id and p.state = 'APPROVED')
       or exists (select from training.city_plan p where p.case_id = t.case_id and p.state = 'APPROVED'))
order by t.case_id, t.ended_at desc nulls first;
-- Whoever has sent a returned plan again was not barred from deciding about it; those that wait for their own head go on as they are.
insert into casefile.case_bar (case_id, employee_id, reason, since)
select distinct on (e.case_id, e.actor_id) e.case_id, e.actor_id, 'SUBMITTER', e.at
from casefile.case_event e
where e.kind in ('plan.resubmitted', 'plan.resubmitted-with-answer', 'plan.city-resubmitted') and e.actor_id is not null
  and (exists (select from training.plan p where p.case_id = e.case_id and p.state = 'APPROVED')
       or exists (select from training.city_plan p where p.case_id = e.case_id and p.state in ('PROPOSED', 'APPROVED')))
order by e.case_id, e.actor_id, e.at
on conflict (case_id, employee_id) do nothing;
--rollback create table training.decision (id uuid not null, request_id uuid not null, stage text not null, user_task_key bigint not null, decided_by uuid not null, outcome text not null, reason text, decided_at timestamptz not null, constraint decision_pk primary key (id), constraint decision_user_task_key_uq unique (user_task_key), constraint decision_request_id_fk foreign key (request_id) references training.request (id), constraint decision_stage_ck check (stage in ('SUPERIOR', 'OPD_HEAD', 'BKPSDM', 'BKPSDM_HEAD', 'SEKDA', 'MAYOR')), constraint decision_outcome_ck check (outcome in ('APPROVED', 'RETURNED', 'REJECTED')));
--rollback create unique index decision_person_once_uq on training.decision (request_id, decided_by) where outcome in ('APPROVED', 'REJECTED');
--rollback create index decision_request_id_ix on training.decision (request_id, decided_at);
--rollback create table training.skipped_stage (request_id uuid not null, stage text not null, reason text not null, skipped_at timestamptz not null, constraint skipped_stage_pk primary key (request_id, stage), constraint skipped_stage_request_id_fk foreign key (request_id) references training.request (id), constraint skipped_stage_reason_ck check (reason in ('APPLICANT_HOLDS_OFFICE', 'DECIDED_BEFORE')));
--rollback insert into training.decision select a.id, r.id, a.stage, a.user_task_key, a.decided_by, a.outcome, a.words, a.decided_at from approval.decision a join training.request r on r.case_id = a.case_id;
--rollback insert into training.skipped_stage select r.id, a.stage, case a.reason when 'OWN_CASE' then 'APPLICANT_HOLDS_OFFICE' else a.reason end, a.skipped_at from approval.skipped_stage a join training.request r on r.case_id = a.case_id;
--rollback delete from approval.skipped_stage a using training.request r where r.case_id = a.case_id;
--rollback delete from approval.decision a using training.request r where r.case_id = a.case_id;
