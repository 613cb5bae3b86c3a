--liquibase formatted sql

--changeset engine:0001-schema
--comment: What the engine tells us (record), what we tell the engine (outbox) and what is known of running instances.
create schema if not exists engine;
--rollback drop schema engine;

--changeset engine:0001-record
-- Written by the exporter only, append only. (partition_id, position) is the engine's own identity of a record.
create table engine.record (
    partition_id         integer     not null,
    position             bigint      not null,
    value_type           text        not null,
    intent               text        not null,
    record_key           bigint      not null,
    process_instance_key bigint,
    recorded_at          timestamptz not null,
    broker_version       text        not null,
    body                 jsonb       not null,
    received_at          timestamptz not null default clock_timestamp(),
    constraint record_pk primary key (partition_id, position)
);
create index record_process_instance_key_ix on engine.record (process_instance_key) where process_instance_key is not null;
--rollback drop table engine.record;

--changeset engine:0001-exporter-position
-- Last position that is safely in engine.record, written in the same transaction: what the engine sends again is skipped.
create table engine.exporter_position (
    partition_id integer     not null,
    position     bigint      not null,
    updated_at   timestamptz not null default clock_timestamp(),
    constraint exporter_position_pk primary key (partition_id)
);
--rollback drop table engine.exporter_position;

--changeset engine:0001-dead-record
-- A record that PostgreSQL refused: kept as text so that the stream goes on and an operator sees it.
create table engine.dead_record (
    partition_id integer     not null,
    position     bigint      not null,
    value_type   text        not null,
    intent       text        not null,
    reason       text        not null,
    body         text        not null,
    received_at  timestamptz not null default clock_timestamp(),
    constraint dead_record_pk primary key (partition_id, position)
);
--rollback drop table engine.dead_record;
