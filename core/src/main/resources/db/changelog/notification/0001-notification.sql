--liquibase formatted sql

--changeset notification:0001-notification
--comment: What people are told, in the app and by mail.
create schema if not exists notification;
create table notification.notice (
    id           uuid        not null,
    recipient_id uuid        not null,
    case_id      uuid,
    -- Key of the message bundle (notification.<kind>.title/.text) and its arguments.
    kind         text        not null,
    arguments    jsonb       not null default '{}',
    -- Whoever announces the same thing twice (a job delivered again) announces it once.
    natural_key  text        not null,
    created_at   timestamptz not null,
    read_at      timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_natural_key_uq unique (natural_key)
);
create index notice_recipient_ix on notification.notice (recipient_id, created_at desc);
create index notice_unread_ix on notification.notice (recipient_id) where read_at is null;
create table notification.mail (
    notice_id       uuid        not null,
    state           text        not null default 'WAITING',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error      text,
    sent_at         timestamptz,
    constraint mail_pk primary key (notice_id),
    constraint mail_notice_id_fk foreign key (notice_id) references notification.notice (id) on delete cascade,
    constraint mail_state_ck check (state in ('WAITING', 'SENT', 'PARKED', 'NO_ADDRESS'))
);
create index mail_waiting_ix on notification.mail (next_attempt_at) where state = 'WAITING';
--rollback drop schema notification cascade;
