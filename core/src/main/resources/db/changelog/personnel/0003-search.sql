--liquibase formatted sql

--changeset personnel:0003-search
--comment: People are found by the beginnings of the words of their name; officers also by the beginning of the NIP.
alter table personnel.employee add column name_words tsvector not null
    generated always as (to_tsvector('simple', translate(name, '.,''-/`', '      '))) stored;
create index employee_name_words_ix on personnel.employee using gin (name_words);
create index employee_nip_ix on personnel.employee (nip text_pattern_ops);
--rollback alter table personnel.employee drop column name_words; drop index personnel.employee_nip_ix;
