--liquibase formatted sql

--changeset calendar:0012-holiday-source
--comment: Each day with the decree that set it: a table is corrected row by row, by decrees of its own.
alter table calendar.holiday add column source text;
update calendar.holiday h set source = t.source from calendar.holiday_table t where t.year = h.year;
alter table calendar.holiday alter column source set not null;
--rollback alter table calendar.holiday drop column source;
