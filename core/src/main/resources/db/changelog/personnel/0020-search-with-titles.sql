--liquibase formatted sql

--changeset personnel:0020-words splitStatements:false
--comment: The words of a name as people search for them, in lower case; the same on every server, whatever its locale. Signs within names that some write and others leave out stand between words.
create function personnel.words(text) returns text[]
    language sql immutable parallel safe as $$
    select array_remove(string_to_array(regexp_replace(lower($1 collate pg_c_utf8) collate pg_c_utf8,
        '([^[:alnum:]]|[\u02B0-\u02FF])+', ' ', 'g'), ' '), '')
$$;
--rollback drop function personnel.words(text);

--changeset personnel:0021-search-with-titles
--comment: A name as Alur prints it, with titles, finds the person; a title alone finds nobody.
drop index personnel.employee_name_words_ix;
alter table personnel.employee drop column name_words;
alter table personnel.employee add column name_words tsvector not null
    generated always as (array_to_tsvector(personnel.words(name))) stored;
alter table personnel.employee add column printed_words tsvector not null
    generated always as (array_to_tsvector(personnel.words(
        coalesce(title_front, '') || ' ' || name || ' ' || coalesce(title_back, '')))) stored;
create index employee_name_words_ix on personnel.employee using gin (name_words);
create index employee_printed_words_ix on personnel.employee using gin (printed_words);
--rollback alter table personnel.employee drop column printed_words;
--rollback alter table personnel.employee drop column name_words;
--rollback alter table personnel.employee add column name_words tsvector not null generated always as (to_tsvector('simple', translate(name, '.,''-/`', '      '))) stored;
--rollback create index employee_name_words_ix on personnel.employee using gin (name_words);

--changeset personnel:0022-clean-names
--comment: Names and titles that were taken with characters nobody sees, and dashes in place of titles, from before files were cleaned.
update personnel.employee set name = regexp_replace(name, '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]', '', 'g')
    where name ~ '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]';
update personnel.employee set title_front = null where title_front ~ '^[-–—._/ ]+$';
update personnel.employee set title_back = null where title_back ~ '^[-–—._/ ]+$';
--rollback empty
