--liquibase formatted sql

--changeset personnel:0031-trial-run
--comment: An import first tries and is then applied by somebody; runs follow one another in the order handed in; attempts are counted before they begin, so that a crash counts.
alter table personnel.import_run
    add column seq bigint not null generated always as identity,
    add column apply boolean not null default false,
    add column attempts integer not null default 0,
    add column sheet_name text,
    add column other_sheets integer not null default 0,
    add column hidden_rows integer not null default 0,
    add column applied_by uuid;
update personnel.import_run set apply = true;
alter table personnel.import_run drop constraint import_run_state_ck;
alter table personnel.import_run add constraint import_run_state_ck
    check (state in ('WAITING', 'READING', 'APPLYING', 'TRIED', 'DONE', 'CANCELED', 'FAILED'));
alter table personnel.import_message drop constraint import_message_severity_ck;
alter table personnel.import_message add constraint import_message_severity_ck
    check (severity in ('REFUSED', 'WARNING', 'CREATED', 'CHANGED'));
create index import_run_going_ix on personnel.import_run (seq) where state in ('WAITING', 'READING', 'APPLYING');
--rollback delete from personnel.import_message where severity in ('CREATED', 'CHANGED');
--rollback alter table personnel.import_message drop constraint import_message_severity_ck;
--rollback alter table personnel.import_message add constraint import_message_severity_ck check (severity in ('REFUSED', 'WARNING'));
--rollback update personnel.import_run set state = 'CANCELED', file = null where state = 'TRIED';
--rollback alter table personnel.import_run drop constraint import_run_state_ck;
--rollback alter table personnel.import_run add constraint import_run_state_ck check (state in ('WAITING', 'READING', 'APPLYING', 'DONE', 'CANCELED', 'FAILED'));
--rollback alter table personnel.import_run drop column seq, drop column apply, drop column attempts, drop column sheet_name, drop column other_sheets, drop column hidden_rows, drop column applied_by;
