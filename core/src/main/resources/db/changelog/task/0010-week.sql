--liquibase formatted sql

--changeset task:0010-week
--comment: The working week of the unit that has to act, by which the task's deadline and the days left are counted.
alter table task.task add column week smallint not null default 5;
create index task_due_ix on task.task (due_date) where open and due_date is not null;
--rollback drop index task.task_due_ix; alter table task.task drop column week;
