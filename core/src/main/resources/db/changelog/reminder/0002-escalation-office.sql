--liquibase formatted sql

--changeset reminder:0002-escalation-office
--comment: Who hears of a late task of an office or a group where its own rule finds nobody: a group has no superior. A change gets a new row.
create table reminder.escalation_office (
    -- Code of the role whose task is late; empty: all that have no row of their own.
    role        text not null,
    valid_from  date not null,
    -- Candidate group; {unit} is the code of the unit of the role, or else of the agency of whom the case is about.
    escalate_to text not null,
    source      text not null,
    constraint escalation_office_pk primary key (role, valid_from)
);
insert into reminder.escalation_office (role, valid_from, escalate_to, source) values
    ('', date '2020-01-01', 'role:bkpsdm-head', 'Kebijakan daerah (nilai awal Alur)'),
    ('training-planner', date '2020-01-01', 'role:opd-head@{unit}', 'Kebijakan daerah (nilai awal Alur)'),
    ('bkpsdm-head', date '2020-01-01', 'role:sekda', 'Kebijakan daerah (nilai awal Alur)'),
    -- Nobody stands above them: whoever can ask them hears of it.
    ('ppk', date '2020-01-01', 'role:sekda', 'Kebijakan daerah (nilai awal Alur)');
--rollback drop table reminder.escalation_office;
