--liquibase formatted sql

--changeset training:0002-parameter
--comment: Numbers of the rules about learning hours and study assignments, each from its day on.
insert into training.parameter (code, valid_from, value, source) values
    ('jp.floor-pns', date '2017-04-07', 20, 'PP 11/2017 Ps 203 jo PP 17/2020'),
    ('jp.cap-pppk', date '2018-11-28', 24, 'PP 49/2018 Ps 40 ayat (1)'),
    ('study.min-service-years', date '2021-12-01', 1, 'SE MenPANRB 28/2021 (periksa naskah asli)'),
    -- Remaining service until retirement, as a multiple of the length of the study.
    ('study.remaining-factor-released', date '2021-12-01', 3, 'SE MenPANRB 28/2021 (periksa naskah asli)'),
    ('study.remaining-factor-on-duty', date '2021-12-01', 2, 'SE MenPANRB 28/2021 (periksa naskah asli)'),
    -- Service bond after the study (ikatan dinas), as a multiple of its length.
    ('study.bond-factor-released', date '2021-12-01', 2, 'SE MenPANRB 28/2021 (periksa naskah asli)'),
    ('study.bond-factor-on-duty', date '2021-12-01', 1, 'SE MenPANRB 28/2021 (periksa naskah asli)'),
    ('retirement.age', date '2014-01-15', 58, 'UU 5/2014 Ps 90; PP 11/2017 Ps 239'),
    ('retirement.age-senior', date '2014-01-15', 60, 'UU 5/2014 Ps 90; PP 11/2017 Ps 239 (JPT, JF ahli madya)'),
    ('retirement.age-expert', date '2014-01-15', 65, 'PP 11/2017 Ps 239 (JF ahli utama)');
--rollback delete from training.parameter where code like 'jp.%' or code like 'study.%' or code like 'retirement.%';

--changeset training:0002-jp-conversion
--comment: How many lesson hours (JP) a form of competence development counts, each from its day on.
create table training.jp_conversion (
    form_code   text    not null,
    valid_from  date    not null,
    -- PENDIDIKAN, KLASIKAL, NONKLASIKAL
    form_class  text    not null,
    -- CURRICULUM: as the programme says. PER_DAY, PER_SESSION: jp for each. FIXED: jp whatever its length.
    rule_kind   text    not null,
    jp          integer,
    -- Most JP of this form in one calendar month; null: no limit.
    monthly_cap integer,
    source      text    not null,
    constraint jp_conversion_pk primary key (form_code, valid_from),
    constraint jp_conversion_class_ck check (form_class in ('PENDIDIKAN', 'KLASIKAL', 'NONKLASIKAL')),
    constraint jp_conversion_kind_ck check (rule_kind in ('CURRICULUM', 'PER_DAY', 'PER_SESSION', 'FIXED')),
    constraint jp_conversion_jp_ck check ((rule_kind = 'CURRICULUM') = (jp is null) and jp > 0),
    constraint jp_conversion_cap_ck check (monthly_cap > 0)
);
insert into training.jp_conversion (form_code, valid_from, form_class, rule_kind, jp, monthly_cap, source)
select code, date '2018-01-01', class, kind, jp, cap, 'PerLAN 10/2018 (angka sementara, muat lampiran asli)'
from (values
    ('PDK', 'PENDIDIKAN', 'FIXED', 20, null),
    ('KLS-STR', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-MAN', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-TEK', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-FUN', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-SOS', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-SEM', 'KLASIKAL', 'PER_DAY', 4, null),
    ('KLS-WS', 'KLASIKAL', 'PER_DAY', 5, null),
    ('KLS-KUR', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-PEN', 'KLASIKAL', 'CURRICULUM', null, null),
    ('KLS-BIM', 'KLASIKAL', 'PER_DAY', 5, null),
    ('KLS-SOC', 'KLASIKAL', 'PER_DAY', 3, null),
    ('NON-COA', 'NONKLASIKAL', 'PER_SESSION', 2, 8),
    ('NON-MEN', 'NONKLASIKAL', 'PER_SESSION', 2, 8),
    ('NON-ELE', 'NONKLASIKAL', 'CURRICULUM', null, null),
    ('NON-PJJ', 'NONKLASIKAL', 'CURRICULUM', null, null),
    ('NON-DET', 'NONKLASIKAL', 'FIXED', 20, null),
    ('NON-OUT', 'NONKLASIKAL', 'FIXED', 2, null),
    ('NON-PAT', 'NONKLASIKAL', 'FIXED', 10, null),
    ('NON-TUK', 'NONKLASIKAL', 'FIXED', 20, null),
    ('NON-MAN', 'NONKLASIKAL', 'FIXED', 2, null),
    ('NON-KOM', 'NONKLASIKAL', 'FIXED', 2, null),
    ('NON-BIM', 'NONKLASIKAL', 'FIXED', 2, null),
    ('NON-MAG', 'NONKLASIKAL', 'FIXED', 20, null)) as form (code, class, kind, jp, cap);
--rollback drop table training.jp_conversion;

--changeset training:0002-jp-entry
--comment: The ledger of lesson hours. What is wrong is set right by a counter entry; nothing is ever changed, so there is no version.
create table training.jp_entry (
    id                 uuid        not null,
    employee_id        uuid        not null,
    -- Of the last day: that year the hours count for.
    year               integer     not null,
    form_code          text        not null,
    -- Negative in a counter entry.
    jp                 integer     not null,
    starts_on          date        not null,
    ends_on            date        not null,
    title              text        not null,
    provider           text        not null,
    certificate_number text,
    -- The certificate as a document of its case.
    document_id        uuid,
    course_id          uuid,
    case_id            uuid,
    -- Where it comes from and how it is called there: case, a learning platform, correction.
    source             text        not null,
    external_id        text        not null,
    corrects_id        uuid,
    reason             text,
    -- Employee id, or system:<what>.
    posted_by          text        not null,
    posted_at          timestamptz not null,
    constraint jp_entry_pk primary key (id),
    constraint jp_entry_source_uq unique (source, external_id),
    constraint jp_entry_course_id_fk foreign key (course_id) references training.course (id),
    constraint jp_entry_document_id_fk foreign key (document_id) references document.document (id),
    constraint jp_entry_corrects_id_fk foreign key (corrects_id) references training.jp_entry (id),
    constraint jp_entry_corrects_id_uq unique (corrects_id),
    constraint jp_entry_dates_ck check (starts_on <= ends_on and year = extract(year from ends_on)),
    constraint jp_entry_correction_ck check ((corrects_id is null) = (reason is null) and (corrects_id is not null or jp >= 0))
);
create index jp_entry_employee_year_ix on training.jp_entry (employee_id, year) include (jp);
create index jp_entry_year_ix on training.jp_entry (year, employee_id) include (jp);
create index jp_entry_course_ix on training.jp_entry (course_id, employee_id, year) where course_id is not null;
--rollback drop table training.jp_entry;

--changeset training:0002-jp-entry-append-only splitStatements:false
create function training.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end $$;
create trigger jp_entry_append_only before update or delete or truncate on training.jp_entry
    for each statement execute function training.refuse_change();
--rollback drop trigger jp_entry_append_only on training.jp_entry; drop function training.refuse_change();

--changeset training:0002-course-trait
--comment: What a rule needs to know of a course beyond the catalogue: mandatory, Latsar, or a rung of the leadership ladder.
create table training.course_trait (
    course_code text not null,
    -- MANDATORY, LATSAR, PKP, PKA, PKN_II, PKN_I
    trait       text not null,
    valid_from  date not null,
    source      text not null,
    constraint course_trait_pk primary key (course_code, trait),
    constraint course_trait_trait_ck check (trait in ('MANDATORY', 'LATSAR', 'PKP', 'PKA', 'PKN_II', 'PKN_I'))
);
--rollback drop table training.course_trait;

--changeset training:0002-competence
--comment: Competences of posts, the courses that teach them, and how far each person is from the required level (1 to 5).
create table training.competence (
    code    text    not null,
    name    text    not null,
    active  boolean not null default true,
    version bigint  not null default 0,
    constraint competence_pk primary key (code)
);
create table training.course_competence (
    course_code     text not null,
    competence_code text not null,
    constraint course_competence_pk primary key (course_code, competence_code),
    constraint course_competence_competence_code_fk foreign key (competence_code) references training.competence (code)
);
create index course_competence_competence_ix on training.course_competence (competence_code);
create table training.competence_gap (
    employee_id     uuid        not null,
    competence_code text        not null,
    required_level  integer     not null,
    current_level   integer     not null,
    assessed_on     date        not null,
    -- Employee id, or system:<what>.
    changed_by      text        not null,
    changed_at      timestamptz not null,
    version         bigint      not null default 0,
    constraint competence_gap_pk primary key (employee_id, competence_code),
    constraint competence_gap_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint competence_gap_competence_code_fk foreign key (competence_code) references training.competence (code),
    constraint competence_gap_levels_ck check (required_level between 1 and 5 and current_level between 1 and 5)
);
--rollback drop table training.competence_gap, training.course_competence, training.competence;
