--liquibase formatted sql

--changeset notification:0020-page
--comment: A notice about no case leads to the page where its reader acts.
alter table notification.notice
    -- Address within Alur, without a slash before it.
    add column page text,
    add constraint notice_page_ck check (page ~ '^[a-z][a-z0-9/-]*$');
--rollback alter table notification.notice drop column page;
