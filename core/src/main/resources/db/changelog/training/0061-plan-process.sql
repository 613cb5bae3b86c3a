--liquibase formatted sql

--changeset training:0061-plan-process
--comment: A plan on its way: submitted, approved by the head, accepted by BKPSDM, part of the city's plan, set by the mayor (PP 11/2017 Ps 207).
alter table training.plan
    -- 0: the first plan of the year; each change of a set plan is the next.
    add column revision integer not null default 0,
    add column state    text    not null default 'DRAFT',
    -- The case file of this revision, once it has been submitted.
    add column case_id  uuid,
    -- What was asked when it was returned.
    add column question text,
    add column version  bigint  not null default 0,
    add constraint plan_case_id_uq unique (case_id),
    add constraint plan_case_id_fk foreign key (case_id) references casefile.case_file (id),
    add constraint plan_state_ck check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'ACCEPTED', 'PROPOSED', 'SET')),
    add constraint plan_case_ck check ((state = 'DRAFT') = (case_id is null));
create table training.city_plan (
    id       uuid        not null,
    year     integer     not null,
    -- Within the year, from 1.
    number   integer     not null,
    case_id  uuid        not null,
    -- PROPOSED: waits for the Sekda; APPROVED: for the mayor; DECIDED: the mayor has spoken, its plans are being set.
    state    text        not null default 'PROPOSED',
    question text,
    sent_at  timestamptz not null,
    set_at   timestamptz,
    version  bigint      not null default 0,
    constraint city_plan_pk primary key (id),
    constraint city_plan_number_uq unique (year, number),
    constraint city_plan_case_id_uq unique (case_id),
    constraint city_plan_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint city_plan_year_ck check (year between 2000 and 2100),
    constraint city_plan_state_ck check (state in ('PROPOSED', 'APPROVED', 'RETURNED', 'DECIDED', 'SET', 'WITHDRAWN')),
    constraint city_plan_set_ck check ((state = 'SET') = (set_at is not null))
);
-- One at a time.
create unique index city_plan_running_uq on training.city_plan (year) where state in ('PROPOSED', 'APPROVED', 'RETURNED', 'DECIDED');
-- The plans that were put together; they stay on record when it is withdrawn.
create table training.city_plan_part (
    city_plan_id uuid    not null,
    unit_id      uuid    not null,
    year         integer not null,
    revision     integer not null,
    constraint city_plan_part_pk primary key (city_plan_id, unit_id),
    constraint city_plan_part_city_plan_id_fk foreign key (city_plan_id) references training.city_plan (id),
    constraint city_plan_part_plan_fk foreign key (unit_id, year) references training.plan (unit_id, year)
);
create index city_plan_part_plan_ix on training.city_plan_part (unit_id, year);
-- A plan as it was set; it is never changed.
create table training.plan_revision (
    unit_id  uuid        not null,
    year     integer     not null,
    revision integer     not null,
    case_id  uuid        not null,
    set_at   timestamptz not null,
    constraint plan_revision_pk primary key (unit_id, year, revision),
    constraint plan_revision_plan_fk foreign key (unit_id, year) references training.plan (unit_id, year),
    constraint plan_revision_case_id_fk foreign key (case_id) references casefile.case_file (id)
);
create table training.plan_revision_need (
    unit_id    uuid           not null,
    year       integer        not null,
    revision   integer        not null,
    number     integer        not null,
    -- The need it was copied from.
    id         uuid           not null,
    competence text           not null,
    gap_kind   text           not null,
    form_code  text           not null,
    course_id  uuid,
    people     integer,
    named      uuid[]         not null,
    priority   text           not null,
    reason     text           not null,
    provider   text           not null,
    curriculum text           not null,
    quarter    integer        not null,
    cost       numeric(15, 0) not null,
    constraint plan_revision_need_pk primary key (unit_id, year, revision, number),
    constraint plan_revision_need_revision_fk foreign key (unit_id, year, revision)
        references training.plan_revision (unit_id, year, revision),
    constraint plan_revision_need_course_id_fk foreign key (course_id) references training.course (id)
);
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.plan-head-approval', date '2020-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-check', date '2020-01-01', 10, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-sekda-approval', date '2020-01-01', 7, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.plan-mayor-setting', date '2020-01-01', 7, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code like 'training.plan-%';
--rollback drop table training.plan_revision_need, training.plan_revision, training.city_plan_part, training.city_plan;
--rollback alter table training.plan drop column revision, drop column state, drop column case_id, drop column question, drop column version;

--changeset training:0061-plan-stays splitStatements:false
--comment: What is on its way or set does not change, whoever asks; what was set stays as it was.
create function training.keep_plan_on_its_way() returns trigger language plpgsql as $$
begin
    if exists (select from training.plan p where p.unit_id = coalesce(new.unit_id, old.unit_id)
               and p.year = coalesce(new.year, old.year) and p.state not in ('DRAFT', 'RETURNED')) then
        raise exception 'the plan is on its way or set';
    end if;
    return coalesce(new, old);
end $$;
create trigger plan_need_keep before insert or update or delete on training.plan_need
    for each row execute function training.keep_plan_on_its_way();
create function training.refuse_set_plan_change() returns trigger language plpgsql as $$
begin
    raise exception 'a set plan is not changed';
end $$;
create trigger plan_revision_keep before update or delete on training.plan_revision
    for each row execute function training.refuse_set_plan_change();
create trigger plan_revision_need_keep before update or delete on training.plan_revision_need
    for each row execute function training.refuse_set_plan_change();
--rollback drop trigger plan_revision_need_keep on training.plan_revision_need;
--rollback drop trigger plan_revision_keep on training.plan_revision;
--rollback drop trigger plan_need_keep on training.plan_need;
--rollback drop function training.refuse_set_plan_change();
--rollback drop function training.keep_plan_on_its_way();
