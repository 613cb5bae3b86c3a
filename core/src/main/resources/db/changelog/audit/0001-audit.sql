--liquibase formatted sql

--changeset audit:0001-entry
--comment: Who did what, when. Append only: the trigger refuses every change, also to the application's own user.
create schema if not exists audit;
create table audit.entry (
    id          bigint      generated always as identity,
    at          timestamptz not null,
    -- Employee id, or system:<job type>.
    actor       text        not null,
    action      text        not null,
    object_type text        not null,
    object_id   text        not null,
    case_id     uuid,
    details     jsonb       not null default '{}',
    constraint entry_pk primary key (id)
);
create index entry_object_ix on audit.entry (object_type, object_id);
create index entry_case_id_ix on audit.entry (case_id) where case_id is not null;
create index entry_actor_ix on audit.entry (actor, at desc);
--rollback drop schema audit cascade;

--changeset audit:0001-append-only splitStatements:false
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append only';
end $$;
create trigger entry_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
--rollback drop trigger entry_append_only on audit.entry; drop function audit.refuse_change();
