--liquibase formatted sql

--changeset security:0002-principal splitStatements:false
--comment: The candidate groups a person belongs to on a day (late-bound assignment); nobody who has left belongs to any.
create index employee_superior_all_ix on personnel.employee (superior_id);
create function security.principal_of(person uuid, today date) returns setof text language sql stable as $$
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
    select 'role:' || g.role || coalesce('@' || u.code, '')
    from security.role_grant g
    join personnel.employee e on e.id = g.employee_id and e.active
    left join personnel.unit u on u.id = g.unit_id
    where g.employee_id = person and today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
$$;
--rollback drop function security.principal_of(uuid, date); drop index personnel.employee_superior_all_ix;
