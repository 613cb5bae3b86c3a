--liquibase formatted sql

--changeset training:0022-cancel
--comment: A request can be cancelled at any time before the course; who did it and why.
alter table training.request
    add column cancelled_by  uuid,
    add column cancel_reason text;
alter table training.request add constraint request_cancelled_ck
    check ((state = 'CANCELLED') = (cancelled_by is not null) and num_nulls(cancelled_by, cancel_reason) in (0, 2));
--rollback alter table training.request drop constraint request_cancelled_ck;
--rollback alter table training.request drop column cancelled_by, drop column cancel_reason;
