--liquibase formatted sql

--changeset decision:0122-retirement-of-teachers
--comment: The table retirement-age says which of these ages a post has.
insert into decision.parameter (code, valid_from, value, source)
values ('retirement.age-teacher', date '2014-01-15', 60, 'UU 14/2005 Ps 40 ayat (4); PP 11/2017 Ps 240 (guru)');
--rollback delete from decision.parameter where code = 'retirement.age-teacher';
