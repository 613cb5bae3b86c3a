--liquibase formatted sql

--changeset training:0024-priority
--comment: How urgent the gap of a request is, on the day of submission: the order of the waiting list for money.
alter table training.request add column priority text;
alter table training.request add constraint request_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW'));
--rollback alter table training.request drop constraint request_priority_ck;
--rollback alter table training.request drop column priority;
