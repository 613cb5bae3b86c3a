--liquibase formatted sql

--changeset security:0033-sessions
--comment: An open session ends when the password it was opened with is no longer the account's, except the one in which the new one was chosen.
alter table security.account
    add column password_version integer not null default 1,
    add column password_session uuid;
--rollback alter table security.account drop column password_version, drop column password_session;
