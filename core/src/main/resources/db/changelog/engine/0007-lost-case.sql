--liquibase formatted sql

--changeset engine:0007-lost-case
--comment: Cases that ran when an operator accepted other data of the engine: where each stood, and what became of it.
create table engine.lost_case (
    case_id              uuid        not null,
    process_instance_key bigint      not null,
    process_id           text        not null,
    element_ids          text[]      not null,
    state                text        not null default 'WAITING',
    noticed_at           timestamptz not null default clock_timestamp(),
    settled_at           timestamptz,
    constraint lost_case_pk primary key (case_id),
    constraint lost_case_state_ck check (state in ('WAITING', 'STARTED', 'LEFT'))
);
create index lost_case_waiting_ix on engine.lost_case (noticed_at, case_id) where state = 'WAITING';
--rollback drop table engine.lost_case;

--changeset engine:0007-started-instance
--comment: An instance that was started at a place of the model says nothing of its case in its records; survives a rebuild.
create table engine.started_instance (
    process_instance_key bigint not null,
    case_id              uuid   not null,
    constraint started_instance_pk primary key (process_instance_key)
);
create index started_instance_case_id_ix on engine.started_instance (case_id);
--rollback drop table engine.started_instance;
