--liquibase formatted sql

--changeset engine:0002-outbox
-- What a committed transaction wants the engine to do. The dispatcher sends it after commit; `id` is the messageId of a publication.
create table engine.outbox (
    id              uuid        not null,
    sequence        bigint      generated always as identity,
    kind            text        not null,
    payload         jsonb       not null,
    case_id         uuid,
    user_task_key   bigint,
    actor_id        uuid,
    state           text        not null default 'WAITING',
    attempts        integer     not null default 0,
    -- Publications may be repeated only while the engine still remembers the first one (its time to live).
    first_attempt_at timestamptz,
    next_attempt_at timestamptz not null default clock_timestamp(),
    lease_until     timestamptz,
    last_error      text,
    created_at      timestamptz not null default clock_timestamp(),
    done_at         timestamptz,
    constraint outbox_pk primary key (id),
    constraint outbox_kind_ck check (kind in ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'ASSIGN_TASK', 'UNASSIGN_TASK', 'CANCEL_INSTANCE')),
    constraint outbox_state_ck check (state in ('WAITING', 'SENDING', 'DONE', 'REFUSED', 'PARKED'))
);
create index outbox_next_attempt_at_ix on engine.outbox (next_attempt_at, sequence) where state in ('WAITING', 'SENDING');
-- Commands about the same task, or the same case as a whole, are sent one after another.
create index outbox_open_task_ix on engine.outbox (user_task_key, sequence) where state in ('WAITING', 'SENDING');
create index outbox_open_case_ix on engine.outbox (case_id, sequence) where state in ('WAITING', 'SENDING') and user_task_key is null;
create index outbox_parked_ix on engine.outbox (sequence) where state = 'PARKED';
create index outbox_case_id_ix on engine.outbox (case_id) where case_id is not null;
--rollback drop table engine.outbox;

--changeset engine:0002-handled-job
-- For the rare worker whose effect has no natural key: engine jobs are delivered at least once.
create table engine.handled_job (
    job_key    bigint      not null,
    handled_at timestamptz not null default clock_timestamp(),
    constraint handled_job_pk primary key (job_key)
);
--rollback drop table engine.handled_job;

--changeset engine:0002-engine-status
-- One row: what the dispatcher last saw of the engine. The ui's banner reads it.
create table engine.engine_status (
    only_row   boolean     not null default true,
    up         boolean     not null,
    version    text,
    since      timestamptz not null,
    checked_at timestamptz not null,
    constraint engine_status_pk primary key (only_row),
    constraint engine_status_only_row_ck check (only_row)
);
--rollback drop table engine.engine_status;
