--liquibase formatted sql

--changeset training:0020-stages
--comment: Requests are decided up to the head of BKPSDM, the Sekda and the mayor.
alter table training.decision drop constraint decision_stage_ck;
alter table training.decision add constraint decision_stage_ck
    check (stage in ('SUPERIOR', 'OPD_HEAD', 'BKPSDM', 'BKPSDM_HEAD', 'SEKDA', 'MAYOR'));
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.bkpsdm-head-approval', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.sekda-approval', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.mayor-approval', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code in ('training.bkpsdm-head-approval', 'training.sekda-approval', 'training.mayor-approval');
--rollback alter table training.decision drop constraint decision_stage_ck;
--rollback alter table training.decision add constraint decision_stage_ck check (stage in ('SUPERIOR', 'OPD_HEAD', 'BKPSDM'));
