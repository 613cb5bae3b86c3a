--liquibase formatted sql

--changeset training:0001-course
--comment: Training (pengembangan kompetensi): the catalogue and who asked for what.
create schema if not exists training;
create table training.course (
    id           uuid           not null,
    code         text           not null,
    title        text           not null,
    provider     text           not null,
    -- Code of the form of competence development: KLS-TEK, NON-ELE, ...
    form_code    text           not null,
    -- TUGAS_BELAJAR, LEADERSHIP, KLASIKAL, NONKLASIKAL
    course_class text           not null,
    -- Lesson hours (jam pelajaran).
    jp           integer        not null,
    -- Calendar days of absence from the post.
    days         integer        not null,
    -- Whole rupiah for one participant.
    cost         numeric(15, 0) not null,
    -- IN_CITY, IN_PROVINCE, OUT_OF_PROVINCE, ABROAD, ONLINE
    place        text           not null,
    starts_on    date,
    active       boolean        not null default true,
    version      bigint         not null default 0,
    constraint course_pk primary key (id),
    constraint course_code_uq unique (code),
    constraint course_jp_ck check (jp between 1 and 2000),
    constraint course_days_ck check (days between 0 and 1500),
    constraint course_cost_ck check (cost >= 0)
);
--rollback drop schema training cascade;

--changeset training:0001-request
create table training.request (
    id           uuid        not null,
    case_id      uuid        not null,
    applicant_id uuid        not null,
    course_id    uuid        not null,
    gap_kind     text        not null,
    gap_reason   text        not null,
    -- Who decides, in order, as the decision table answered on the day of submission; a change of the table or of the course
    -- does not move the goalposts of a running request.
    route        text[]      not null,
    -- Who is told of an approval without deciding.
    informed     text[]      not null default '{}',
    rule_set     text        not null,
    state        text        not null default 'SUBMITTED',
    submitted_at timestamptz not null,
    decided_at   timestamptz,
    version      bigint      not null default 0,
    constraint request_pk primary key (id),
    constraint request_case_id_uq unique (case_id),
    constraint request_course_id_fk foreign key (course_id) references training.course (id),
    constraint request_state_ck check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))
);
create unique index request_applicant_course_running_uq on training.request (applicant_id, course_id) where state in ('SUBMITTED', 'RETURNED');
create index request_applicant_id_ix on training.request (applicant_id, submitted_at desc);
-- One row for each official's word. One person decides once on a request, whatever their offices (a return is a question, not a decision).
create table training.decision (
    id            uuid        not null,
    request_id    uuid        not null,
    stage         text        not null,
    user_task_key bigint      not null,
    decided_by    uuid        not null,
    outcome       text        not null,
    reason        text,
    decided_at    timestamptz not null,
    constraint decision_pk primary key (id),
    constraint decision_user_task_key_uq unique (user_task_key),
    constraint decision_request_id_fk foreign key (request_id) references training.request (id),
    constraint decision_stage_ck check (stage in ('SUPERIOR', 'OPD_HEAD', 'BKPSDM')),
    constraint decision_outcome_ck check (outcome in ('APPROVED', 'RETURNED', 'REJECTED'))
);
create unique index decision_person_once_uq on training.decision (request_id, decided_by) where outcome in ('APPROVED', 'REJECTED');
create index decision_request_id_ix on training.decision (request_id, decided_at);
-- A stage that nobody was asked at, and why.
create table training.skipped_stage (
    request_id uuid        not null,
    stage      text        not null,
    reason     text        not null,
    skipped_at timestamptz not null,
    constraint skipped_stage_pk primary key (request_id, stage),
    constraint skipped_stage_request_id_fk foreign key (request_id) references training.request (id),
    constraint skipped_stage_reason_ck check (reason in ('APPLICANT_HOLDS_OFFICE', 'DECIDED_BEFORE'))
);
--rollback drop table training.skipped_stage, training.decision, training.request;

--changeset training:0001-parameter
-- Numbers that a decree of the agency changes, each from its day on.
create table training.parameter (
    code       text           not null,
    valid_from date           not null,
    value      numeric(15, 0) not null,
    source     text           not null,
    constraint parameter_pk primary key (code, valid_from)
);
insert into training.parameter (code, valid_from, value, source) values
    -- Whole rupiah for one participant up to which the field of BKPSDM decides alone.
    ('route.cost-limit', date '2026-01-01', 10000000, 'Kebijakan daerah (nilai awal Alur)');
--rollback drop table training.parameter;
