--liquibase formatted sql

--changeset engine:0003-projection
-- Everything in this file can be truncated and replayed from engine.record ("rebuild projection").
create table engine.projector_cursor (
    partition_id integer     not null,
    position     bigint      not null,
    updated_at   timestamptz not null default clock_timestamp(),
    constraint projector_cursor_pk primary key (partition_id)
);
create table engine.process_definition (
    definition_key bigint      not null,
    process_id     text        not null,
    version        integer     not null,
    resource_name  text        not null,
    bpmn           text        not null,
    deployed_at    timestamptz not null,
    constraint process_definition_pk primary key (definition_key)
);
create index process_definition_process_id_ix on engine.process_definition (process_id, version desc);
create table engine.process_element (
    definition_key bigint not null,
    element_id     text   not null,
    element_type   text   not null,
    name           text,
    form_id        text,
    deadline_rule  text,
    constraint process_element_pk primary key (definition_key, element_id)
);
create table engine.process_instance (
    process_instance_key bigint      not null,
    process_id           text        not null,
    definition_key       bigint      not null,
    version              integer     not null,
    parent_instance_key  bigint,
    case_id              uuid,
    state                text        not null,
    started_at           timestamptz,
    ended_at             timestamptz,
    constraint process_instance_pk primary key (process_instance_key),
    constraint process_instance_state_ck check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED'))
);
create index process_instance_case_id_ix on engine.process_instance (case_id);
create table engine.element_instance (
    element_instance_key bigint      not null,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    element_type         text        not null,
    state                text        not null,
    entered_at           timestamptz,
    left_at              timestamptz,
    constraint element_instance_pk primary key (element_instance_key),
    constraint element_instance_state_ck check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED'))
);
create index element_instance_process_instance_key_ix on engine.element_instance (process_instance_key);
create table engine.incident (
    incident_key         bigint      not null,
    process_instance_key bigint      not null,
    element_id           text        not null,
    job_key              bigint,
    error_type           text        not null,
    error_message        text        not null,
    created_at           timestamptz not null,
    resolved_at          timestamptz,
    constraint incident_pk primary key (incident_key)
);
create index incident_open_ix on engine.incident (created_at) where resolved_at is null;
--rollback drop table engine.incident, engine.element_instance, engine.process_instance, engine.process_element, engine.process_definition, engine.projector_cursor;
