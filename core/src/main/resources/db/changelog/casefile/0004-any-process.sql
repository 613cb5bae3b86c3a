--liquibase formatted sql

--changeset casefile:0004-any-process
--comment: A case of a process without Java ends with its process; how long a process takes is read from the cases that have ended.
alter table casefile.case_file add column ends_with_process boolean not null default false;
create index case_file_closed_ix on casefile.case_file (process_id, closed_at desc) include (opened_at) where state = 'CLOSED';
--rollback drop index casefile.case_file_closed_ix; alter table casefile.case_file drop column ends_with_process;
