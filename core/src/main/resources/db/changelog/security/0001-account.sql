--liquibase formatted sql

--changeset security:0001-account
--comment: Who may log in, and which roles they hold beyond what the register says of them.
create schema if not exists security;
create table security.account (
    employee_id     uuid        not null,
    login           text        not null,
    password_hash   text        not null,
    locale          text        not null default 'id',
    enabled         boolean     not null default true,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    last_login_at   timestamptz,
    version         bigint      not null default 0,
    created_at      timestamptz not null default clock_timestamp(),
    changed_at      timestamptz not null default clock_timestamp(),
    constraint account_pk primary key (employee_id),
    constraint account_login_uq unique (login),
    constraint account_login_ck check (login = lower(login)),
    constraint account_employee_id_fk foreign key (employee_id) references personnel.employee (id)
);
create table security.role_grant (
    id          uuid        not null,
    employee_id uuid        not null,
    -- bkpsdm-training, bkpsdm-register, operator, process-owner; heads of agencies come from the register, not from here.
    role        text        not null,
    unit_id     uuid,
    valid_from  date        not null,
    valid_to    date,
    created_at  timestamptz not null default clock_timestamp(),
    constraint role_grant_pk primary key (id),
    constraint role_grant_uq unique nulls not distinct (employee_id, role, unit_id, valid_from),
    constraint role_grant_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint role_grant_unit_id_fk foreign key (unit_id) references personnel.unit (id)
);
create index role_grant_role_ix on security.role_grant (role);
--rollback drop schema security cascade;
