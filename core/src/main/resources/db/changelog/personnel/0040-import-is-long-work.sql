--liquibase formatted sql

--changeset personnel:0040-import-is-long-work
--comment: Imports are carried out as long work of the room batch; those under way go on there.
insert into batch.run (id, kind, lane, title, state, cancel_requested, phase, total, done, attempts, cause, started_by,
        created_at, ended_at)
    select r.id, 'importing.file',
        case when r.kind in ('UNIT', 'POSITION', 'EMPLOYEE') then 'importing.bkpsdm-register' else 'importing.' || r.kind end,
        r.file_name,
        case r.state when 'READING' then 'RUNNING' when 'APPLYING' then 'RUNNING' when 'TRIED' then 'DONE' else r.state end,
        r.cancel_requested, case r.state when 'APPLYING' then 'applying' else 'reading' end, r.total_rows, r.done_rows,
        r.attempts,
        case when r.failure like '%"error.personnel.import-parked"%' then '{"key":"error.batch.process-ended","arguments":[3,0,"?"]}'
            when r.failure like '%"error.personnel.import-broke"%' then '{"key":"error.batch.broke","arguments":["-",5]}'
            else r.failure end,
        r.started_by, r.started_at, r.finished_at
    from personnel.import_run r order by r.seq;
insert into batch.message (run_id, row_number, column_name, severity, code, arguments)
    select run_id, row_number, column_name, severity, code, arguments from personnel.import_message;
drop table personnel.import_message;
alter table personnel.import_run add column batch_id uuid;
update personnel.import_run set batch_id = id;
alter table personnel.import_run
    alter column batch_id set not null,
    add constraint import_run_batch_id_fk foreign key (batch_id) references batch.run (id),
    add constraint import_run_batch_id_uk unique (batch_id),
    drop column state, drop column cancel_requested, drop column total_rows, drop column done_rows, drop column attempts,
    drop column failure, drop column finished_at, drop column seq;
update scheduler.scheduled_task set task_name = 'batch.run' where task_name = 'personnel.import';
--rollback alter table personnel.import_run
--rollback     add column seq bigint not null generated always as identity, add column state text, add column cancel_requested boolean not null default false,
--rollback     add column total_rows integer, add column done_rows integer not null default 0, add column attempts integer not null default 0,
--rollback     add column failure text, add column finished_at timestamptz;
--rollback update personnel.import_run r set
--rollback     state = case b.state when 'RUNNING' then 'READING' when 'PARKED' then 'FAILED' when 'DONE' then
--rollback         case when r.apply then 'DONE' when r.file is null then 'CANCELED' else 'TRIED' end else b.state end,
--rollback     cancel_requested = b.cancel_requested, total_rows = b.total, done_rows = b.done, attempts = b.attempts, failure = b.cause,
--rollback     finished_at = b.ended_at
--rollback from batch.run b where b.id = r.batch_id;
--rollback alter table personnel.import_run alter column state set not null, add constraint import_run_state_ck
--rollback     check (state in ('WAITING', 'READING', 'APPLYING', 'TRIED', 'DONE', 'CANCELED', 'FAILED'));
--rollback create index import_run_going_ix on personnel.import_run (seq) where state in ('WAITING', 'READING', 'APPLYING');
--rollback create table personnel.import_message (run_id uuid not null, row_number integer not null, column_name text not null, severity text not null,
--rollback     code text not null, arguments jsonb not null default '[]',
--rollback     constraint import_message_pk primary key (run_id, row_number, column_name, code),
--rollback     constraint import_message_run_id_fk foreign key (run_id) references personnel.import_run (id) on delete cascade,
--rollback     constraint import_message_severity_ck check (severity in ('REFUSED', 'WARNING', 'CREATED', 'CHANGED')));
--rollback insert into personnel.import_message select r.id, m.row_number, m.column_name, m.severity, m.code, m.arguments
--rollback     from batch.message m join personnel.import_run r on r.batch_id = m.run_id;
--rollback update scheduler.scheduled_task t set task_name = 'personnel.import', task_instance = r.id::text from personnel.import_run r
--rollback     where t.task_name = 'batch.run' and t.task_instance like r.batch_id || '%';
--rollback alter table personnel.import_run drop column batch_id;
--rollback delete from batch.run where kind = 'importing.file';
