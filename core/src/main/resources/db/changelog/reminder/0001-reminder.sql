--liquibase formatted sql

--changeset reminder:0001-rule
--comment: Who is reminded of a task and when, who hears of it when it is late, and which tasks somebody has yet to be told of.
create schema if not exists reminder;
-- A change gets a new row with its own valid_from. Days are working days in the week by which the task is counted.
create table reminder.rule (
    -- A row of calendar.deadline_rule; empty: all that have no row of their own.
    deadline_rule  text    not null,
    valid_from     date    not null,
    -- So many days before the last one; null: not before.
    days_before    integer,
    on_due         boolean not null default true,
    -- The day after the last one, and then every so many days; null: not afterwards.
    every_after    integer,
    -- So many days after the last one an office hears of it, once; null: nobody.
    escalate_after integer,
    -- Candidate group of that office; {subject} is whom the case is about, {agency} the code of that person's agency, {actor} whoever
    -- has the task or is the only one who may take it.
    escalate_to    text,
    source         text    not null,
    constraint rule_pk primary key (deadline_rule, valid_from),
    constraint rule_days_ck check (days_before > 0 and every_after > 0 and escalate_after > 0),
    constraint rule_escalation_ck check ((escalate_after is null) = (escalate_to is null))
);
insert into reminder.rule (deadline_rule, valid_from, days_before, on_due, every_after, escalate_after, escalate_to, source) values
    ('', date '2020-01-01', 1, true, 2, 3, 'supervisor-of:{actor}', 'Kebijakan daerah (nilai awal Alur)');
--rollback drop schema reminder cascade;

--changeset reminder:0001-told
-- How far a task has come: 1 before, 2 on the last day, 3 and more afterwards. A day on which nothing ran is made up for.
create table reminder.told (
    user_task_key bigint   not null,
    step          smallint not null,
    due_date      date     not null,
    told_on       date     not null,
    escalated_on  date,
    constraint told_pk primary key (user_task_key)
);
--rollback drop table reminder.told;

--changeset reminder:0001-new-task
-- Written by the projection with the task; whoever is told, at once or in the digest, takes the row.
create table reminder.new_task (
    user_task_key bigint  not null,
    -- Too many people for a notice each, or too many notices for one person: told in the next digest.
    digest        boolean not null default false,
    constraint new_task_pk primary key (user_task_key)
);
create index new_task_at_once_ix on reminder.new_task (user_task_key) where not digest;
--rollback drop table reminder.new_task;

--changeset reminder:0001-run
-- The days whose digests are made.
create table reminder.run (
    day date not null,
    constraint run_pk primary key (day)
);
--rollback drop table reminder.run;
