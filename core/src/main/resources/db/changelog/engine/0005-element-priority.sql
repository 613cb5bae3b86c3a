--liquibase formatted sql

--changeset engine:0005-element-priority
--comment: 8.5 does not say a task's priority in its records, so it is read from the model. Tasks that exist keep theirs.
alter table engine.process_element add column priority smallint
    constraint process_element_priority_ck check (priority between 0 and 100);
--rollback alter table engine.process_element drop column priority;
