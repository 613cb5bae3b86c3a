--liquibase formatted sql

--changeset personnel:0002-import-run
-- One import of a file. Accepted rows are applied in one transaction at the end; the report stays.
create table personnel.import_run (
    id               uuid        not null,
    kind             text        not null,
    file_name        text        not null,
    file             bytea,
    state            text        not null,
    cancel_requested boolean     not null default false,
    total_rows       integer,
    done_rows        integer     not null default 0,
    created_count    integer     not null default 0,
    updated_count    integer     not null default 0,
    unchanged_count  integer     not null default 0,
    refused_count    integer     not null default 0,
    warning_count    integer     not null default 0,
    failure          text,
    started_by       uuid,
    started_at       timestamptz not null default clock_timestamp(),
    finished_at      timestamptz,
    version          bigint      not null default 0,
    constraint import_run_pk primary key (id),
    constraint import_run_kind_ck check (kind in ('UNIT', 'POSITION', 'EMPLOYEE')),
    constraint import_run_state_ck check (state in ('WAITING', 'READING', 'APPLYING', 'DONE', 'CANCELED', 'FAILED'))
);
create index import_run_started_at_ix on personnel.import_run (started_at desc);
create table personnel.import_message (
    run_id      uuid    not null,
    row_number  integer not null,
    column_name text    not null,
    severity    text    not null,
    -- Key of the message bundle with its arguments; personal values are not repeated here.
    code        text    not null,
    arguments   jsonb   not null default '[]',
    constraint import_message_pk primary key (run_id, row_number, column_name, code),
    constraint import_message_run_id_fk foreign key (run_id) references personnel.import_run (id) on delete cascade,
    constraint import_message_severity_ck check (severity in ('REFUSED', 'WARNING'))
);
--rollback drop table personnel.import_message, personnel.import_run;
