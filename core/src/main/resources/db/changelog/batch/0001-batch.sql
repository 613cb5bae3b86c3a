--liquibase formatted sql

--changeset batch:0001-batch
--comment: Long work: how far it is, where it goes on after a crash, how often it was begun without coming further, what it has to say.
create schema batch;
create table batch.run (
    id               uuid        not null,
    seq              bigint      not null generated always as identity,
    kind             text        not null,
    -- Work of one lane is done one after another.
    lane             text,
    title            text        not null,
    state            text        not null,
    cancel_requested boolean     not null default false,
    phase            text,
    total            integer,
    done             integer     not null default 0,
    resume_at        text,
    -- Counted before the work begins, so that a crash counts; none when it came further.
    attempts         integer     not null default 0,
    -- Grows with each attempt: what an earlier one still tries to write is refused by it.
    turn             bigint      not null default 0,
    cause            text,
    started_by       uuid,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    version          bigint      not null default 0,
    constraint run_pk primary key (id),
    constraint run_state_ck check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELED', 'FAILED', 'PARKED'))
);
create index run_lane_ix on batch.run (lane, seq) where state in ('WAITING', 'RUNNING');
create index run_open_ix on batch.run (seq) where state in ('WAITING', 'RUNNING', 'PARKED');
create table batch.message (
    run_id      uuid    not null,
    row_number  integer not null,
    column_name text    not null,
    severity    text    not null,
    -- Key of the message bundle with its arguments; personal values are not repeated here.
    code        text    not null,
    arguments   jsonb   not null default '[]',
    constraint message_pk primary key (run_id, row_number, column_name, code),
    constraint message_run_id_fk foreign key (run_id) references batch.run (id) on delete cascade,
    constraint message_severity_ck check (severity in ('REFUSED', 'WARNING', 'CREATED', 'CHANGED'))
);
--rollback drop schema batch cascade;
