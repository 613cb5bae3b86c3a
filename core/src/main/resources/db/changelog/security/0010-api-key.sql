--liquibase formatted sql

--changeset security:0010-api-key
--comment: Keys of other systems that send data. Only the hash of a key is kept; who made it saw it once.
create table security.api_key (
    id           uuid        not null,
    -- What people call it.
    name         text        not null,
    -- Name of the sending system, under which its data are recorded.
    source       text        not null,
    -- Beginning of the key, to find and recognise it by.
    prefix       text        not null,
    key_hash     bytea       not null,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    revoked_by   uuid,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    version      bigint      not null default 0,
    constraint api_key_pk primary key (id),
    constraint api_key_prefix_uq unique (prefix),
    constraint api_key_source_ck check (source ~ '^[a-z0-9][a-z0-9-]{1,39}$' and source not in ('case', 'correction'))
);
--rollback drop table security.api_key;
