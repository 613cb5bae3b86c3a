--liquibase formatted sql

--changeset training:0090-plan-repair
--comment: A plan that was returned is put right within a deadline.
alter table training.plan
    -- Of a returned plan: when its agency is reminded, and until when it is to be submitted again.
    add column repair_reminder_on date,
    add column repair_due         date,
    add constraint plan_repair_ck check (repair_due is null or state = 'RETURNED');
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.plan-repair-reminder', date '2020-01-01', 7, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-repair', date '2020-01-01', 10, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-repair-again', date '2020-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code in ('training.plan-repair-reminder', 'training.plan-repair', 'training.plan-repair-again');
--rollback alter table training.plan drop column repair_reminder_on, drop column repair_due;
