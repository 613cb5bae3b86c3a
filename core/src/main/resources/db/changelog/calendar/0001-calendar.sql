--liquibase formatted sql

--changeset calendar:0001-holiday
--comment: Working days of the agency: holiday tables by year with their source, and how many working days each step may take.
create schema if not exists calendar;
create table calendar.holiday_table (
    year      integer     not null,
    source    text        not null,
    version   bigint      not null default 0,
    loaded_at timestamptz not null default clock_timestamp(),
    loaded_by uuid,
    constraint holiday_table_pk primary key (year)
);
create table calendar.holiday (
    day  date    not null,
    year integer not null,
    name text    not null,
    kind text    not null,
    constraint holiday_pk primary key (day),
    constraint holiday_year_fk foreign key (year) references calendar.holiday_table (year) on delete cascade,
    constraint holiday_kind_ck check (kind in ('holiday', 'collective_leave')),
    constraint holiday_year_ck check (year = extract(year from day))
);
-- Every date with the number of working days since the first one, so that "n working days later" and "working days left"
-- are index look-ups, also for a set of a million tasks. Rebuilt when a holiday table is loaded.
create table calendar.day (
    day         date    not null,
    working5    boolean not null,
    working6    boolean not null,
    sequence5   integer not null,
    sequence6   integer not null,
    -- The year has no holiday table yet: computed with the fixed-date holidays only.
    provisional boolean not null,
    constraint day_pk primary key (day)
);
create index day_sequence5_ix on calendar.day (sequence5, day) where working5;
create index day_sequence6_ix on calendar.day (sequence6, day) where working6;
--rollback drop schema calendar cascade;

--changeset calendar:0001-deadline-rule
-- Working days a step may take. A change gets a new row with its own valid_from; running deadlines keep theirs.
create table calendar.deadline_rule (
    code         text    not null,
    valid_from   date    not null,
    working_days integer not null,
    week         integer not null default 5,
    source       text    not null,
    constraint deadline_rule_pk primary key (code, valid_from),
    constraint deadline_rule_working_days_ck check (working_days between 0 and 400),
    constraint deadline_rule_week_ck check (week in (5, 6))
);
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.superior-review', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.opd-head-review', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.bkpsdm-verification', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.revise', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback drop table calendar.deadline_rule;
