--liquibase formatted sql

--changeset notification:0010-task
--comment: The task a notice is about, so that it leads there and not only to the case.
alter table notification.notice add column task_key bigint;
create index notice_case_ix on notification.notice (case_id, recipient_id) where case_id is not null;
--rollback drop index notification.notice_case_ix; alter table notification.notice drop column task_key;
