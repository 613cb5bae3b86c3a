--liquibase formatted sql

--changeset task:0010-search-with-titles splitStatements:false
--comment: Open tasks are found by the name of their person as it is printed, with titles and letters of every alphabet.
create or replace function task.search_text(number text, title text, person text, unit text, step text) returns text
    language sql stable parallel safe as $$
    select array_to_string(personnel.words(concat_ws(' ', number, title, person, unit, step)), ' ')
$$;
--rollback create or replace function task.search_text(number text, title text, person text, unit text, step text) returns text language sql stable parallel safe as $$ select trim(regexp_replace(lower(concat_ws(' ', number, title, person, unit, step)), '[^[:alnum:]]+', ' ', 'g')) $$;

--changeset task:0011-search-again
--comment: What is open already is found so as well.
update task.task t set search_text = task.search_text(c.number, c.title, personnel.display_name(e), u.name, t.name)
from casefile.case_file c, personnel.employee e, personnel.position p, personnel.unit u
where t.open and c.id = t.case_id and e.id = t.subject_employee_id and p.id = e.position_id and u.id = p.unit_id;
--rollback empty
