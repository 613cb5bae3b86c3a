--liquibase formatted sql

--changeset letter:0002-held-again
--comment: A held letter is tried again by itself: at once when the register, a role, a template or a pattern changes, else every hour.
alter table letter.held
    add column try_at timestamptz not null default now();
create index held_try_at_ix on letter.held (try_at);
--rollback alter table letter.held drop column try_at;
