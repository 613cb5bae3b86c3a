--liquibase formatted sql

--changeset security:0034-one-time-passwords-expire
--comment: Null: it does not expire, being the owner's own or that of a technical account. What lies about unused now gets a month from the upgrade on.
alter table security.account add column password_expires_at timestamptz;
update security.account set password_expires_at = clock_timestamp() + interval '30 days' where must_change_password and not technical;
--rollback alter table security.account drop column password_expires_at;
