--liquibase formatted sql

--changeset document:0002-own-documents
--comment: Documents that Alur makes itself, such as letters, belong to a case at once and to no uploader.
alter table document.document alter column uploaded_by drop not null;
alter table document.document add constraint document_uploaded_by_ck check (uploaded_by is not null or case_id is not null);
--rollback alter table document.document drop constraint document_uploaded_by_ck;
