--liquibase formatted sql

--changeset training:0121-reminders
--comment: Tasks of trainings are reminded of as all others; here is what differs. Approvals that are late reach the next office (domain: escalation).
insert into reminder.rule (deadline_rule, valid_from, days_before, on_due, every_after, escalate_after, escalate_to, source) values
    ('training.superior-review', date '2020-01-01', 1, true, 2, 2, 'role:opd-head@{agency}', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.opd-head-review', date '2020-01-01', 1, true, 2, 2, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.bkpsdm-verification', date '2020-01-01', 1, true, 2, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.confirm-finish', date '2020-01-01', 1, true, 2, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.bkpsdm-head-approval', date '2020-01-01', 1, true, 2, 3, 'role:sekda', 'Kebijakan daerah (nilai awal Alur)'),
    -- Nobody stands above them: whoever can ask them hears of it.
    ('training.sekda-approval', date '2020-01-01', 1, true, 3, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.mayor-approval', date '2020-01-01', 1, true, 3, 3, 'role:sekda', 'Kebijakan daerah (nilai awal Alur)'),
    -- With the applicant: time is theirs to lose, and nobody else's business.
    ('training.revise', date '2020-01-01', 1, true, 3, null, null, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.choose-funding', date '2020-01-01', 1, true, 3, null, null, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.confirm-participation', date '2020-01-01', 1, true, null, null, null, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.report', date '2020-01-01', 2, true, 3, 1, 'supervisor-of:{subject}', 'Kebijakan daerah (nilai awal Alur)'),
    -- Half of their time before it is over; afterwards the level is closed.
    ('training.evaluate-reaction', date '2020-01-01', 5, true, null, null, null, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.evaluate-behaviour', date '2020-01-01', 10, true, null, null, null, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-head-approval', date '2020-01-01', 1, true, 2, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-check', date '2020-01-01', 1, true, 2, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-sekda-approval', date '2020-01-01', 1, true, 3, 3, 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-mayor-setting', date '2020-01-01', 1, true, 3, 3, 'role:sekda', 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from reminder.rule where deadline_rule like 'training.%';

--changeset training:0121-report-reminders
-- Were timers of the model; the row of training.report above says the same.
delete from calendar.deadline_rule where code in ('training.report-reminder', 'training.report-escalation');
--rollback insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
--rollback     ('training.report-reminder', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)'),
--rollback     ('training.report-escalation', date '2026-01-01', 6, 5, 'Kebijakan daerah (nilai awal Alur)');
