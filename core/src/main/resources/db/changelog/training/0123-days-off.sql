--liquibase formatted sql

--changeset training:0123-on-days-off
--comment: Whether a training begins or ends on a day off and the applicant said that this is meant: only then a letter orders such days.
alter table training.request add column on_days_off boolean not null default false;
--rollback alter table training.request drop column on_days_off;
