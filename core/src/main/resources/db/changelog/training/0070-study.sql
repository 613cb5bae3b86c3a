--liquibase formatted sql

--changeset training:0070-study-programme
--comment: What is studied in a study assignment (tugas belajar): all four or none; the institution is the provider of the course.
alter table training.course
    -- D3, D4, S1, PROFESI, S2, SPESIALIS, S3
    add column study_level         text,
    add column study_programme     text,
    -- UNGGUL, BAIK_SEKALI, BAIK, A, B, C, NONE
    add column study_accreditation text,
    add column study_months        integer;
alter table training.course add constraint course_study_ck
    check (num_nulls(study_level, study_programme, study_accreditation, study_months) in (0, 4)
        and (study_level is null or course_class = 'TUGAS_BELAJAR'));
alter table training.course add constraint course_study_months_ck check (study_months between 1 and 96);
--rollback alter table training.course drop constraint course_study_ck, drop constraint course_study_months_ck;
--rollback alter table training.course drop column study_level, drop column study_programme, drop column study_accreditation, drop column study_months;

--changeset training:0070-study
--comment: How the study of a request is done and paid, fixed on the day of submission: an edited course moves nothing.
create table training.study (
    request_id    uuid    not null,
    -- RELEASED from duty, ON_DUTY
    mode          text    not null,
    -- APBD, SPONSOR, SELF
    funding       text    not null,
    months        integer not null,
    institution   text    not null,
    level         text,
    programme     text,
    accreditation text,
    -- Last predikat kinerja as the applicant states it and BKPSDM verifies it.
    last_rating   text    not null,
    -- The service bond of an earlier study that still ran on the day of submission.
    bound_until   date,
    -- As the diploma says; null until BKPSDM has seen it.
    graduated_on  date,
    version       bigint  not null default 0,
    constraint study_pk primary key (request_id),
    constraint study_request_id_fk foreign key (request_id) references training.request (id),
    constraint study_mode_ck check (mode in ('RELEASED', 'ON_DUTY')),
    constraint study_funding_ck check (funding in ('APBD', 'SPONSOR', 'SELF')),
    constraint study_months_ck check (months between 1 and 96)
);
--rollback drop table training.study;

--changeset training:0070-service-bond
--comment: Service bonds (ikatan dinas) after a study, once for each case; one from before Alur has no case.
create table training.service_bond (
    id           uuid        not null,
    employee_id  uuid        not null,
    case_id      uuid,
    -- What was studied where, as it was then.
    programme    text        not null,
    institution  text        not null,
    study_months integer     not null,
    -- How many times the length of the study.
    factor       integer     not null,
    starts_on    date        not null,
    ends_on      date        not null,
    -- Employee id, or system:<what>.
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    version      bigint      not null default 0,
    constraint service_bond_pk primary key (id),
    constraint service_bond_case_id_uq unique (case_id),
    constraint service_bond_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint service_bond_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint service_bond_study_months_ck check (study_months between 1 and 96),
    constraint service_bond_factor_ck check (factor > 0),
    constraint service_bond_dates_ck check (starts_on <= ends_on)
);
create index service_bond_employee_ix on training.service_bond (employee_id, ends_on desc);
--rollback drop table training.service_bond;
