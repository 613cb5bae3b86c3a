--liquibase formatted sql

--changeset approval:0001-decision
--comment: What officials said on a case, whatever it is about, and at which stages nobody was asked.
create schema approval;
create table approval.decision (
    id            uuid        not null,
    case_id       uuid        not null,
    -- Code of a stage of its feature's chain.
    stage         text        not null,
    -- Null when it was said elsewhere than at a task.
    user_task_key bigint,
    decided_by    uuid        not null,
    outcome       text        not null,
    words         text,
    decided_at    timestamptz not null,
    -- False once what it was about has become another thing, so that everybody decides anew.
    counts        boolean     not null default true,
    constraint decision_pk primary key (id),
    constraint decision_user_task_key_uq unique (user_task_key),
    constraint decision_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint decision_outcome_ck check (outcome in ('APPROVED', 'RETURNED', 'REJECTED'))
);
-- One person decides once, whatever their offices; a return is a question and not a decision.
create unique index decision_person_once_uq on approval.decision (case_id, decided_by)
    where counts and outcome in ('APPROVED', 'REJECTED');
create index decision_case_id_ix on approval.decision (case_id, decided_at);
create table approval.skipped_stage (
    case_id    uuid        not null,
    stage      text        not null,
    reason     text        not null,
    skipped_at timestamptz not null,
    constraint skipped_stage_pk primary key (case_id, stage),
    constraint skipped_stage_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint skipped_stage_reason_ck check (reason in ('OWN_CASE', 'DECIDED_BEFORE'))
);
--rollback drop schema approval cascade;
