--liquibase formatted sql

--changeset security:0011-holders-of splitStatements:false
--comment: The people of a candidate group on a day, the other direction of security.principal_of; for one group and for sets of them.
create function security.holders_of(principal text, today date) returns table (employee_id uuid) language sql stable as $$
    select e.id from personnel.employee e
    where principal ~ '^employee:[0-9a-f-]{36}$' and e.id = cast(substring(principal from 10) as uuid) and e.active
    union
    select s.id from personnel.employee e join personnel.employee s on s.id = e.superior_id and s.active
    where principal ~ '^supervisor-of:[0-9a-f-]{36}$' and e.id = cast(substring(principal from 15) as uuid)
    union
    select e.id
    from personnel.unit u
    join personnel.position p on p.unit_id = u.id and p.head
    join personnel.employee e on e.position_id = p.id and e.active
    where principal like 'role:opd-head@%' and u.code = substring(principal from 15)
    union
    select e.id
    from security.role_grant g
    join personnel.employee e on e.id = g.employee_id and e.active
    left join personnel.unit u on u.id = g.unit_id
    where principal like 'role:%' and principal not like 'role:opd-head@%'
      and g.role = split_part(substring(principal from 6), '@', 1)
      and coalesce(u.code, '') = split_part(substring(principal from 6), '@', 2)
      and today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
    union
    select o.employee_id from security.office_holder o
    where principal like 'role:%' and principal not like '%@%' and o.role = substring(principal from 6)
$$;
--rollback drop function security.holders_of(text, date);
