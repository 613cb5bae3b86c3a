--liquibase formatted sql

--changeset personnel:0010-import-kinds
--comment: Files of other features are imported in the same way; which kinds there are the code says.
alter table personnel.import_run drop constraint import_run_kind_ck;
--rollback alter table personnel.import_run add constraint import_run_kind_ck check (kind in ('UNIT', 'POSITION', 'EMPLOYEE'));
