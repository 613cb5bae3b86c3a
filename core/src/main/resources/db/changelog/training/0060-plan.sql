--liquibase formatted sql

--changeset training:0060-plan
--comment: What an agency needs to learn in a year (PP 11/2017 Ps 205-207); a need may be incomplete until the plan is submitted.
-- One agency in one year; its row is locked while needs get their numbers.
create table training.plan (
    unit_id     uuid    not null,
    year        integer not null,
    last_number integer not null default 0,
    constraint plan_pk primary key (unit_id, year),
    constraint plan_unit_id_fk foreign key (unit_id) references personnel.unit (id),
    constraint plan_year_ck check (year between 2000 and 2100)
);
create table training.plan_need (
    id         uuid           not null,
    unit_id    uuid           not null,
    year       integer        not null,
    number     integer        not null,
    competence text           not null default '',
    -- COMPETENCE, PERFORMANCE
    gap_kind   text,
    -- Form of competence development: KLS-TEK, NON-ELE, ...
    form_code  text,
    course_id  uuid,
    -- How many people, where nobody is named.
    people     integer,
    priority   text,
    reason     text           not null default '',
    provider   text           not null default '',
    -- How it fits the standard of the curriculum.
    curriculum text           not null default '',
    quarter    integer,
    -- For all people together, whole rupiah.
    cost       numeric(15, 0),
    -- Employee id, or system:<what>.
    changed_by text           not null,
    changed_at timestamptz    not null,
    version    bigint         not null default 0,
    constraint plan_need_pk primary key (id),
    constraint plan_need_number_uq unique (unit_id, year, number),
    constraint plan_need_plan_fk foreign key (unit_id, year) references training.plan (unit_id, year),
    constraint plan_need_course_id_fk foreign key (course_id) references training.course (id),
    constraint plan_need_gap_kind_ck check (gap_kind in ('COMPETENCE', 'PERFORMANCE')),
    constraint plan_need_people_ck check (people between 1 and 9999),
    constraint plan_need_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    constraint plan_need_quarter_ck check (quarter between 1 and 4),
    constraint plan_need_cost_ck check (cost >= 0)
);
create index plan_need_year_ix on training.plan_need (year, unit_id);
create index plan_need_course_id_ix on training.plan_need (course_id) where course_id is not null;
create table training.plan_need_person (
    need_id     uuid not null,
    employee_id uuid not null,
    constraint plan_need_person_pk primary key (need_id, employee_id),
    constraint plan_need_person_need_id_fk foreign key (need_id) references training.plan_need (id) on delete cascade,
    constraint plan_need_person_employee_id_fk foreign key (employee_id) references personnel.employee (id)
);
--rollback drop table training.plan_need_person, training.plan_need, training.plan;
