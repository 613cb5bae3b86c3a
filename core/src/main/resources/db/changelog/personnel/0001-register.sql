--liquibase formatted sql

--changeset personnel:0001-schema
--comment: The register of units, positions and employees (SIMPEG): who works where and who is whose superior.
create schema if not exists personnel;
--rollback drop schema personnel;

--changeset personnel:0001-unit
create table personnel.unit (
    id         uuid        not null,
    code       text        not null,
    name       text        not null,
    kind       text        not null,
    parent_id  uuid,
    -- The agency (OPD) this unit belongs to: itself or its nearest ancestor that is one. Null for the city itself.
    opd_id     uuid,
    active     boolean     not null default true,
    version    bigint      not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    constraint unit_pk primary key (id),
    constraint unit_code_uq unique (code),
    constraint unit_code_ck check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    constraint unit_parent_id_fk foreign key (parent_id) references personnel.unit (id) deferrable initially deferred,
    constraint unit_opd_id_fk foreign key (opd_id) references personnel.unit (id) deferrable initially deferred
);
create index unit_parent_id_ix on personnel.unit (parent_id);
create index unit_opd_id_ix on personnel.unit (opd_id);
--rollback drop table personnel.unit;

--changeset personnel:0001-position
create table personnel.position (
    id         uuid        not null,
    code       text        not null,
    title      text        not null,
    unit_id    uuid        not null,
    -- JPT, ADMINISTRASI, FUNGSIONAL, PEJABAT_NEGARA
    family     text        not null,
    level      text,
    -- True for the post that leads its unit (kepala OPD, camat, lurah, ...).
    head       boolean     not null default false,
    active     boolean     not null default true,
    version    bigint      not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    constraint position_pk primary key (id),
    constraint position_code_uq unique (code),
    constraint position_unit_id_fk foreign key (unit_id) references personnel.unit (id)
);
create index position_unit_id_ix on personnel.position (unit_id);
--rollback drop table personnel.position;

--changeset personnel:0001-employee
create table personnel.employee (
    id          uuid        not null,
    -- NIP or NI PPPK (18 digits); for an elected official (PEJABAT_NEGARA) an identifier of the agency.
    nip         text        not null,
    nik         text,
    name        text        not null,
    title_front text,
    title_back  text,
    sex         text        not null,
    birth_date  date,
    -- PNS, CPNS, PPPK, PEJABAT_NEGARA
    kind        text        not null,
    -- Golongan I/a .. IV/e for PNS and CPNS, I .. XVII for PPPK.
    grade       text,
    position_id uuid        not null,
    superior_id uuid,
    email       text,
    active      boolean     not null default true,
    version     bigint      not null default 0,
    created_at  timestamptz not null default clock_timestamp(),
    changed_at  timestamptz not null default clock_timestamp(),
    constraint employee_pk primary key (id),
    constraint employee_nip_uq unique (nip),
    constraint employee_sex_ck check (sex in ('M', 'F')),
    constraint employee_superior_id_ck check (superior_id <> id),
    constraint employee_position_id_fk foreign key (position_id) references personnel.position (id),
    constraint employee_superior_id_fk foreign key (superior_id) references personnel.employee (id) deferrable initially deferred
);
create index employee_superior_id_ix on personnel.employee (superior_id) where active;
create index employee_position_id_ix on personnel.employee (position_id) where active;
create index employee_name_ix on personnel.employee (lower(name));
--rollback drop table personnel.employee;
