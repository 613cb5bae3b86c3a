--liquibase formatted sql

--changeset training:0121-gap-of-request
--comment: The recorded gap that a request is to close; null where it names one that is not on record.
alter table training.request add column gap_competence text;
alter table training.request add constraint request_gap_competence_ck check (gap_competence is null or gap_kind = 'COMPETENCE');
--rollback alter table training.request drop constraint request_gap_competence_ck;
--rollback alter table training.request drop column gap_competence;
