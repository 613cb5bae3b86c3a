--liquibase formatted sql

--changeset form:0001-draft
--comment: What somebody has typed and not yet sent, valid or not. Kept until sent or thrown away by its owner.
create schema if not exists form;
create table form.draft (
    owner_id uuid        not null,
    -- task:<user task key> or start:<process id>[:<what>]
    key      text        not null,
    data     jsonb       not null,
    saved_at timestamptz not null,
    version  bigint      not null default 0,
    constraint draft_pk primary key (owner_id, key)
);
--rollback drop schema form cascade;
