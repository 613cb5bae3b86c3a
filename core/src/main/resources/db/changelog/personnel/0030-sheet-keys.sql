--liquibase formatted sql

--changeset personnel:0030-sheet-keys
--comment: Words about cells, rows and files belong to the room that reads them, no longer to the register; reports of earlier imports follow.
update personnel.import_message set code = 'error.sheet.row-beyond', arguments = '[]' where code = 'error.personnel.row-too-long';
update personnel.import_message set code = replace(code, 'error.personnel.', 'error.sheet.')
    where code like 'error.personnel.cell-%' or code like 'error.personnel.file-%';
update personnel.import_run set failure = replace(failure, '"error.personnel.file-', '"error.sheet.file-')
    where failure like '%"error.personnel.file-%';
--rollback update personnel.import_message set code = replace(code, 'error.sheet.', 'error.personnel.') where code like 'error.sheet.%';
--rollback update personnel.import_run set failure = replace(failure, '"error.sheet.file-', '"error.personnel.file-') where failure like '%"error.sheet.file-%';
