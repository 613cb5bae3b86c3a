--liquibase formatted sql

--changeset casefile:0010-decided
--comment: What was decided on a case that goes on: approved, and the training is still to come. The words are those of an outcome.
alter table casefile.case_file add column decided text;
--rollback alter table casefile.case_file drop column decided;
