--liquibase formatted sql

--changeset task:0002-search-text splitStatements:false
--comment: The one formula for the words a task is searched by, for its birth and for a change of the register.
create function task.search_text(number text, title text, person text, unit text, step text) returns text
    language sql stable parallel safe as $$
    select trim(regexp_replace(lower(concat_ws(' ', number, title, person, unit, step)), '[^[:alnum:]]+', ' ', 'g'))
$$;
--rollback drop function task.search_text(text, text, text, text, text);
