--liquibase formatted sql

--changeset shared:0001-scheduler
--comment: Background work of db-scheduler (table as its documentation gives it for PostgreSQL, in a schema of its own).
create schema if not exists scheduler;
create table scheduler.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
create index scheduled_task_execution_time_ix on scheduler.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat_ix on scheduler.scheduled_task (last_heartbeat);
--rollback drop schema scheduler cascade;
