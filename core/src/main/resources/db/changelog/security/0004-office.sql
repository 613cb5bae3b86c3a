--liquibase formatted sql

--changeset security:0004-office
--comment: Offices whose holder the register knows: who leads the unit of that code or kind has the role by that alone.
-- An acting official (Plt, Plh) is granted the same role for the days it lasts.
create table security.office (
    role      text not null,
    unit_code text,
    unit_kind text,
    source    text not null,
    constraint office_pk primary key (role),
    constraint office_unit_ck check (num_nonnulls(unit_code, unit_kind) = 1)
);
insert into security.office (role, unit_code, unit_kind, source) values
    ('ppk', null, 'KOTA', 'PP 11/2017 Ps 1: Pejabat Pembina Kepegawaian = Wali Kota'),
    ('sekda', null, 'SEKRETARIAT_DAERAH', 'PP 11/2017 Ps 1: Pejabat yang Berwenang = Sekretaris Daerah'),
    ('bkpsdm-head', 'bkpsdm', null, 'Kode unit BKPSDM dalam data kepegawaian (nilai awal Alur)');
--rollback drop table security.office;

--changeset security:0004-office-holder splitStatements:false
create view security.office_holder as
    select o.role, e.id as employee_id
    from security.office o
    join personnel.unit u on u.code = o.unit_code or u.kind = o.unit_kind
    join personnel.position p on p.unit_id = u.id and p.head
    join personnel.employee e on e.position_id = p.id and e.active;
create or replace function security.principal_of(person uuid, today date) returns setof text language sql stable as $$
    select 'employee:' || e.id from personnel.employee e where e.id = person and e.active
    union all
    select 'supervisor-of:' || s.id from personnel.employee e join personnel.employee s on s.superior_id = e.id
    where e.id = person and e.active
    union all
    select 'role:opd-head@' || u.code
    from personnel.employee e
    join personnel.position p on p.id = e.position_id and p.head
    join personnel.unit u on u.id = p.unit_id
    where e.id = person and e.active
    union all
    select 'role:' || o.role
    from personnel.employee e
    join personnel.position p on p.id = e.position_id and p.head
    join personnel.unit u on u.id = p.unit_id
    join security.office o on o.unit_code = u.code or o.unit_kind = u.kind
    where e.id = person and e.active
    union all
    select 'role:' || g.role || coalesce('@' || u.code, '')
    from security.role_grant g
    join personnel.employee e on e.id = g.employee_id and e.active
    left join personnel.unit u on u.id = g.unit_id
    where g.employee_id = person and today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
$$;
--rollback drop view security.office_holder;
--rollback create or replace function security.principal_of(person uuid, today date) returns setof text language sql stable as $$
--rollback     select 'employee:' || e.id from personnel.employee e where e.id = person and e.active
--rollback     union all
--rollback     select 'supervisor-of:' || s.id from personnel.employee e join personnel.employee s on s.superior_id = e.id
--rollback     where e.id = person and e.active
--rollback     union all
--rollback     select 'role:opd-head@' || u.code
--rollback     from personnel.employee e
--rollback     join personnel.position p on p.id = e.position_id and p.head
--rollback     join personnel.unit u on u.id = p.unit_id
--rollback     where e.id = person and e.active
--rollback     union all
--rollback     select 'role:' || g.role || coalesce('@' || u.code, '')
--rollback     from security.role_grant g
--rollback     join personnel.employee e on e.id = g.employee_id and e.active
--rollback     left join personnel.unit u on u.id = g.unit_id
--rollback     where g.employee_id = person and today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
--rollback $$;
