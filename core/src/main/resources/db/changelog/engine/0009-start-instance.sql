--liquibase formatted sql

--changeset engine:0009-start-instance
--comment: A case that an engine has lost is started again within its process.
alter table engine.outbox drop constraint outbox_kind_ck;
alter table engine.outbox add constraint outbox_kind_ck check (kind in
    ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'ASSIGN_TASK', 'UNASSIGN_TASK', 'CANCEL_INSTANCE', 'RESOLVE_INCIDENT', 'START_INSTANCE'));
--rollback delete from engine.outbox where kind = 'START_INSTANCE';
--rollback alter table engine.outbox drop constraint outbox_kind_ck;
--rollback alter table engine.outbox add constraint outbox_kind_ck check (kind in ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'ASSIGN_TASK', 'UNASSIGN_TASK', 'CANCEL_INSTANCE', 'RESOLVE_INCIDENT'));
