--liquibase formatted sql

--changeset security:0031-no-locks
--comment: An account is never locked, since anybody who knows a NIP could do it (decision 0031); failures are in the audit trail.
alter table security.account drop column failed_attempts, drop column locked_until;
--rollback alter table security.account add column failed_attempts integer not null default 0, add column locked_until timestamptz;
