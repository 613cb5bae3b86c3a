--liquibase formatted sql

--changeset personnel:0004-display-name splitStatements:false
--comment: A name as it is written in letters: Dr. Sari Wulandari, S.E.; null for nobody (an outer join that found no one).
create function personnel.display_name(e personnel.employee) returns text
    language sql immutable parallel safe as $$
    select case when e.id is not null then concat_ws(', ', concat_ws(' ', e.title_front, e.name), e.title_back) end
$$;
--rollback drop function personnel.display_name(personnel.employee);
