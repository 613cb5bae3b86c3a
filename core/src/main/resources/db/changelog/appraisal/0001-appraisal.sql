--liquibase formatted sql

--changeset appraisal:0001-year
--comment: An employee's appraisal (SKP, PermenPANRB 6/2022): plan, evidence and feedback, what was reported and how it was rated.
create schema appraisal;
create table appraisal.appraisal_year (
    id            uuid        not null,
    -- Null for a year that was taken over from before Alur.
    case_id       uuid,
    employee_id   uuid        not null,
    year          smallint    not null,
    -- Months of a period: 1, 3, 6 or 12, as the agency had set it when the year was opened.
    period_months smallint    not null,
    state         text        not null,
    -- The period that is reported or rated; 0: the year. Null while none is.
    period        smallint,
    started_at    timestamptz not null,
    -- When the employee received the result, and the last day to object (PP 30/2019 Ps 59).
    published_at  timestamptz,
    last_day      date,
    accepted_at   timestamptz,
    -- Accepted because the employee said nothing until the last day.
    silently      boolean     not null default false,
    remark        text        not null default '',
    -- Why BKPSDM cancelled it; null also where the employee withdrew it.
    cancel_reason text,
    version       bigint      not null default 0,
    constraint appraisal_year_pk primary key (id),
    constraint appraisal_year_case_id_uq unique (case_id),
    constraint appraisal_year_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint appraisal_year_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint appraisal_year_year_ck check (year between 2000 and 2200),
    constraint appraisal_year_period_months_ck check (period_months in (1, 3, 6, 12)),
    constraint appraisal_year_state_ck
        check (state in ('PLANNING', 'DISCUSSING', 'RUNNING', 'REPORTING', 'RATING', 'PUBLISHED', 'ACCEPTED', 'CANCELLED')),
    constraint appraisal_year_period_ck check (period between 0 and 12 and (period is not null) = (state in ('REPORTING', 'RATING'))),
    constraint appraisal_year_accepted_ck check ((accepted_at is not null) = (state = 'ACCEPTED'))
);
-- One that was cancelled leaves room for another.
create unique index appraisal_year_employee_uq on appraisal.appraisal_year (employee_id, year) where state <> 'CANCELLED';
create index appraisal_year_state_ix on appraisal.appraisal_year (year, state, employee_id);
--rollback drop schema appraisal cascade;

--changeset appraisal:0001-plan
-- One version of a year's plan. What was agreed is never changed: a change is a version of its own.
create table appraisal.plan (
    id           uuid        not null,
    year_id      uuid        not null,
    number       integer     not null,
    state        text        not null default 'DRAFT',
    -- Why it is changed in mid-year; null for the first.
    reason       text,
    -- What the superior expects of the employee's behaviour in particular.
    expectations text        not null default '',
    created_at   timestamptz not null,
    submitted_at timestamptz,
    agreed_at    timestamptz,
    agreed_by    uuid,
    version      bigint      not null default 0,
    constraint plan_pk primary key (id),
    constraint plan_number_uq unique (year_id, number),
    constraint plan_year_id_fk foreign key (year_id) references appraisal.appraisal_year (id),
    constraint plan_agreed_by_fk foreign key (agreed_by) references personnel.employee (id),
    constraint plan_state_ck check (state in ('DRAFT', 'DISCUSSING', 'AGREED', 'REPLACED', 'DROPPED')),
    constraint plan_reason_ck check ((reason is null) = (number = 1)),
    constraint plan_agreed_ck check ((agreed_at is not null) = (state in ('AGREED', 'REPLACED')))
);
create unique index plan_one_open_uq on appraisal.plan (year_id) where state in ('DRAFT', 'DISCUSSING');
create unique index plan_one_agreed_uq on appraisal.plan (year_id) where state = 'AGREED';
-- Rencana hasil kerja. A line keeps its id through all versions of a year's plan, so that what was said and shown of it stays with it.
create table appraisal.planned_result (
    plan_id        uuid    not null,
    line_id        uuid    not null,
    kind           text    not null,
    position       integer not null,
    title          text    not null default '',
    -- The line of the superior's plan that it contributes to, and what that said when it was chosen.
    superior_line  uuid,
    superior_title text,
    version        bigint  not null default 1,
    constraint planned_result_pk primary key (plan_id, line_id),
    constraint planned_result_plan_id_fk foreign key (plan_id) references appraisal.plan (id),
    constraint planned_result_kind_ck check (kind in ('MAIN', 'ADDITIONAL')),
    constraint planned_result_superior_ck check ((superior_line is null) = (superior_title is null))
);
create table appraisal.indicator (
    plan_id      uuid    not null,
    indicator_id uuid    not null,
    line_id      uuid    not null,
    position     integer not null,
    aspect       text    not null,
    measure      text    not null default '',
    target       text    not null default '',
    unit         text    not null default '',
    constraint indicator_pk primary key (plan_id, indicator_id),
    constraint indicator_line_id_fk foreign key (plan_id, line_id) references appraisal.planned_result (plan_id, line_id) on delete cascade,
    constraint indicator_aspect_ck check (aspect in ('KUANTITAS', 'KUALITAS', 'WAKTU', 'BIAYA'))
);
create index indicator_line_ix on appraisal.indicator (plan_id, line_id, position);
-- What employee and superior say to each other of a line, or of the whole plan.
create table appraisal.discussion (
    id        uuid        not null,
    year_id   uuid        not null,
    line_id   uuid,
    author_id uuid        not null,
    -- Why the superior gave the plan back.
    returned  boolean     not null default false,
    text      text        not null,
    said_at   timestamptz not null,
    constraint discussion_pk primary key (id),
    constraint discussion_year_id_fk foreign key (year_id) references appraisal.appraisal_year (id),
    constraint discussion_author_id_fk foreign key (author_id) references personnel.employee (id)
);
create index discussion_year_ix on appraisal.discussion (year_id, line_id, said_at);
--rollback drop table appraisal.discussion, appraisal.indicator, appraisal.planned_result, appraisal.plan;

--changeset appraisal:0001-evidence
create table appraisal.evidence (
    id          uuid        not null,
    year_id     uuid        not null,
    line_id     uuid        not null,
    document_id uuid,
    link        text,
    title       text        not null,
    note        text        not null default '',
    added_at    timestamptz not null,
    constraint evidence_pk primary key (id),
    constraint evidence_year_id_fk foreign key (year_id) references appraisal.appraisal_year (id),
    constraint evidence_document_id_fk foreign key (document_id) references document.document (id),
    constraint evidence_what_ck check ((document_id is null) <> (link is null))
);
create index evidence_year_ix on appraisal.evidence (year_id, added_at);
-- Umpan balik berkelanjutan.
create table appraisal.feedback (
    id        uuid        not null,
    year_id   uuid        not null,
    line_id   uuid,
    author_id uuid        not null,
    text      text        not null,
    given_at  timestamptz not null,
    constraint feedback_pk primary key (id),
    constraint feedback_year_id_fk foreign key (year_id) references appraisal.appraisal_year (id),
    constraint feedback_author_id_fk foreign key (author_id) references personnel.employee (id)
);
create index feedback_year_ix on appraisal.feedback (year_id, given_at);
--rollback drop table appraisal.feedback, appraisal.evidence;

--changeset appraisal:0001-rating
-- A period that has come to be reported; 0 is the year.
create table appraisal.period (
    year_id     uuid        not null,
    number      smallint    not null,
    starts_on   date        not null,
    ends_on     date        not null,
    state       text        not null,
    -- The version of the plan that it is rated by; null for a year from before Alur.
    plan_id     uuid,
    opened_at   timestamptz not null,
    -- Null while, or when, the employee has not reported.
    reported_at timestamptz,
    self_note   text        not null default '',
    version     bigint      not null default 1,
    constraint period_pk primary key (year_id, number),
    constraint period_year_id_fk foreign key (year_id) references appraisal.appraisal_year (id),
    constraint period_plan_id_fk foreign key (plan_id) references appraisal.plan (id),
    constraint period_number_ck check (number between 0 and 12),
    constraint period_dates_ck check (starts_on <= ends_on),
    constraint period_state_ck check (state in ('REPORTING', 'RATING', 'RATED'))
);
create table appraisal.realisation (
    year_id      uuid     not null,
    number       smallint not null,
    indicator_id uuid     not null,
    achieved     text     not null,
    note         text     not null default '',
    version      bigint   not null default 1,
    constraint realisation_pk primary key (year_id, number, indicator_id),
    constraint realisation_period_fk foreign key (year_id, number) references appraisal.period (year_id, number)
);
create table appraisal.rating (
    year_id          uuid     not null,
    number           smallint not null,
    result           text,
    result_reason    text     not null default '',
    behaviour        text,
    behaviour_reason text     not null default '',
    -- What the decision table said; null until the rating is sent.
    predicate        text,
    quadrant         smallint,
    rule_set         text,
    rule             text,
    -- Null for a year from before Alur, whose rater is not known.
    rater_id         uuid,
    sent_at          timestamptz,
    version          bigint   not null default 1,
    constraint rating_pk primary key (year_id, number),
    constraint rating_period_fk foreign key (year_id, number) references appraisal.period (year_id, number),
    constraint rating_rater_id_fk foreign key (rater_id) references personnel.employee (id),
    constraint rating_result_ck check (result in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
    constraint rating_behaviour_ck check (behaviour in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
    constraint rating_predicate_ck check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')),
    constraint rating_sent_ck check ((sent_at is null) or
        (result is not null and behaviour is not null and predicate is not null and quadrant is not null and rule_set is not null))
);
-- The seven values of BerAKHLAK (SE MenPANRB 20/2021).
create table appraisal.value_note (
    year_id    uuid     not null,
    number     smallint not null,
    value      text     not null,
    assessment text,
    note       text     not null default '',
    constraint value_note_pk primary key (year_id, number, value),
    constraint value_note_rating_fk foreign key (year_id, number) references appraisal.rating (year_id, number) on delete cascade,
    constraint value_note_value_ck check (value in ('BERORIENTASI_PELAYANAN', 'AKUNTABEL', 'KOMPETEN', 'HARMONIS', 'LOYAL', 'ADAPTIF',
        'KOLABORATIF')),
    constraint value_note_assessment_ck check (assessment in ('DI_ATAS', 'SESUAI', 'DI_BAWAH'))
);
--rollback drop table appraisal.value_note, appraisal.rating, appraisal.realisation, appraisal.period;

--changeset appraisal:0001-numbers
insert into decision.parameter (code, valid_from, value, source) values
    -- Months of a period: 1, 3, 6 or 12; the year is rated in any case.
    ('appraisal.period-months', date '2022-02-03', 3, 'Kebijakan daerah (nilai awal Alur); PermenPANRB 6/2022 Ps 5');
insert into calendar.deadline_rule (code, valid_from, working_days, week, unit, source) values
    ('appraisal.draft-plan', date '2022-02-03', 10, 5, 'WORKING_DAY', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.discuss-plan', date '2022-02-03', 5, 5, 'WORKING_DAY', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.self-report', date '2022-02-03', 5, 5, 'WORKING_DAY', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.report-closes', date '2022-02-03', 10, 5, 'WORKING_DAY', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.rate', date '2022-02-03', 5, 5, 'WORKING_DAY', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.accept-result', date '2022-02-03', 14, 5, 'CALENDAR_DAY', 'PP 30/2019 Ps 59');
insert into reminder.rule (deadline_rule, valid_from, days_before, on_due, every_after, escalate_after, escalate_to, source) values
    -- Time is the employee's to lose; the superior hears of it once.
    ('appraisal.draft-plan', date '2020-01-01', 3, true, 3, 3, 'supervisor-of:{subject}', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.self-report', date '2020-01-01', 2, true, 2, 2, 'supervisor-of:{subject}', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.discuss-plan', date '2020-01-01', 1, true, 2, 3, 'supervisor-of:{actor}', 'Kebijakan daerah (nilai awal Alur)'),
    ('appraisal.rate', date '2020-01-01', 1, true, 2, 3, 'supervisor-of:{actor}', 'Kebijakan daerah (nilai awal Alur)'),
    -- Who says nothing accepts: a word before, and nothing afterwards.
    ('appraisal.accept-result', date '2020-01-01', 3, true, null, null, null, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from reminder.rule where deadline_rule like 'appraisal.%';
--rollback delete from calendar.deadline_rule where code like 'appraisal.%';
--rollback delete from decision.parameter where code like 'appraisal.%';
