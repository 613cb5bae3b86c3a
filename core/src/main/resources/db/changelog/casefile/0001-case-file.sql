--liquibase formatted sql

--changeset casefile:0001-case-file
--comment: The file behind every process instance: what, whose, since when, how it ended, and everything that hangs on it.
create schema if not exists casefile;
create table casefile.case_file (
    id                  uuid        not null,
    number              text        not null,
    process_id          text        not null,
    title               text        not null,
    subject_employee_id uuid        not null,
    starter_employee_id uuid        not null,
    owning_unit_id      uuid,
    state               text        not null default 'OPEN',
    -- Key of the message bundle (casefile.outcome.<outcome>), null while open.
    outcome             text,
    opened_at           timestamptz not null,
    closed_at           timestamptz,
    version             bigint      not null default 0,
    constraint case_file_pk primary key (id),
    constraint case_file_number_uq unique (number),
    constraint case_file_subject_fk foreign key (subject_employee_id) references personnel.employee (id),
    constraint case_file_starter_fk foreign key (starter_employee_id) references personnel.employee (id),
    constraint case_file_owning_unit_fk foreign key (owning_unit_id) references personnel.unit (id),
    constraint case_file_state_ck check (state in ('OPEN', 'CLOSED'))
);
create index case_file_subject_ix on casefile.case_file (subject_employee_id, opened_at desc);
create index case_file_starter_ix on casefile.case_file (starter_employee_id, opened_at desc);
create table casefile.case_number (
    prefix      text    not null,
    year        integer not null,
    last_number bigint  not null,
    constraint case_number_pk primary key (prefix, year)
);
--rollback drop schema casefile cascade;

--changeset casefile:0001-case-event
-- The timeline that people read. `kind` is a key of the message bundle; `details` its arguments.
create table casefile.case_event (
    id            uuid        not null,
    case_id       uuid        not null,
    at            timestamptz not null,
    actor_id      uuid,
    kind          text        not null,
    user_task_key bigint,
    details       jsonb       not null default '{}',
    constraint case_event_pk primary key (id),
    constraint case_event_case_id_fk foreign key (case_id) references casefile.case_file (id)
);
create index case_event_case_id_ix on casefile.case_event (case_id, at);
create index case_event_actor_id_ix on casefile.case_event (actor_id, case_id);
create table casefile.comment (
    id         uuid        not null,
    case_id    uuid        not null,
    author_id  uuid        not null,
    text       text        not null,
    created_at timestamptz not null,
    constraint comment_pk primary key (id),
    constraint comment_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint comment_text_ck check (length(text) between 1 and 4000)
);
create index comment_case_id_ix on casefile.comment (case_id, created_at);
-- What people entered in the forms of the case, as validated; personal data stay here and never reach the engine.
create table casefile.submission (
    id            uuid        not null,
    case_id       uuid        not null,
    user_task_key bigint,
    form_id       text        not null,
    data          jsonb       not null,
    submitted_by  uuid        not null,
    submitted_at  timestamptz not null,
    constraint submission_pk primary key (id),
    constraint submission_user_task_key_uq unique (user_task_key),
    constraint submission_case_id_fk foreign key (case_id) references casefile.case_file (id)
);
create index submission_case_id_ix on casefile.submission (case_id, submitted_at);
-- Why a rule decided as it did.
create table casefile.decision_evaluation (
    id            uuid        not null,
    case_id       uuid        not null,
    decision_id   text        not null,
    rule_set      text        not null,
    inputs        jsonb       not null,
    matched_rules jsonb       not null,
    output        jsonb       not null,
    evaluated_at  timestamptz not null,
    constraint decision_evaluation_pk primary key (id),
    constraint decision_evaluation_case_id_fk foreign key (case_id) references casefile.case_file (id)
);
create index decision_evaluation_case_id_ix on casefile.decision_evaluation (case_id, evaluated_at);
--rollback drop table casefile.decision_evaluation, casefile.submission, casefile.comment, casefile.case_event;
