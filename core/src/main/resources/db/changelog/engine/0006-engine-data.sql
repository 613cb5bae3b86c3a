--liquibase formatted sql

--changeset engine:0006-engine-data
--comment: Whose records engine.record holds, and whether the engine that runs now is that one, as the exporter sees it.
create table engine.engine_data (
    partition_id integer     not null,
    -- Made by the exporter at its first start and kept in the engine's own data too: who deletes or replaces one of the two is found out.
    engine_id    uuid        not null,
    state        text        not null,
    since        timestamptz not null default clock_timestamp(),
    -- The exporter says every two seconds that it is there.
    looked_at    timestamptz not null default clock_timestamp(),
    -- An operator has decided to go on with the engine as it is; the exporter then begins anew.
    accepted     boolean     not null default false,
    constraint engine_data_pk primary key (partition_id),
    constraint engine_data_state_ck check (state in ('CHECKING', 'SAME', 'FOREIGN', 'ENGINE_OLDER', 'DATABASE_OLDER'))
);
--rollback drop table engine.engine_data;
