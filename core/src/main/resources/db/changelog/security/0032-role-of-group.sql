--liquibase formatted sql

--changeset security:0032-role-of-group splitStatements:false
--comment: The parts of a candidate group of a role, read where security.holders_of reads them; null for other groups, and the unit of a role without one.
create function security.role_of(principal text) returns text language sql immutable as $$
    select split_part(substring(principal from '^role:(.+)$'), '@', 1)
$$;
create function security.unit_of(principal text) returns text language sql immutable as $$
    select nullif(split_part(substring(principal from '^role:(.+)$'), '@', 2), '')
$$;
--rollback drop function security.unit_of(text); drop function security.role_of(text);
