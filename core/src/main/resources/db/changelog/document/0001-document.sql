--liquibase formatted sql

--changeset document:0001-document
--comment: Files people attach. Until the request is submitted a file belongs to a draft of its uploader, then to the case.
create schema if not exists document;
create table document.document (
    id          uuid        not null,
    case_id     uuid,
    draft_key   text,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      bytea       not null,
    content     bytea       not null,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    constraint document_pk primary key (id),
    constraint document_case_id_fk foreign key (case_id) references casefile.case_file (id)
);
create index document_case_id_ix on document.document (case_id, uploaded_at);
create index document_draft_ix on document.document (uploaded_by, draft_key) where case_id is null;
alter table document.document alter column content set storage external;
--rollback drop schema document cascade;
