--liquibase formatted sql

--changeset engine:0008-incident
--comment: A step that stands still again after it was tried again is told by the step's own instance. Rows from before have none until the projection is rebuilt.
alter table engine.incident add column element_instance_key bigint;
create index incident_element_instance_ix on engine.incident (element_instance_key);
alter table engine.outbox drop constraint outbox_kind_ck;
alter table engine.outbox add constraint outbox_kind_ck check (
    kind in ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'ASSIGN_TASK', 'UNASSIGN_TASK', 'CANCEL_INSTANCE', 'RESOLVE_INCIDENT'));
create index outbox_incident_ix on engine.outbox ((payload ->> 'incidentKey')) where kind = 'RESOLVE_INCIDENT';
--rollback drop index engine.outbox_incident_ix;
--rollback delete from engine.outbox where kind = 'RESOLVE_INCIDENT';
--rollback alter table engine.outbox drop constraint outbox_kind_ck;
--rollback alter table engine.outbox add constraint outbox_kind_ck check (kind in ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'ASSIGN_TASK', 'UNASSIGN_TASK', 'CANCEL_INSTANCE'));
--rollback drop index engine.incident_element_instance_ix;
--rollback alter table engine.incident drop column element_instance_key;
