--liquibase formatted sql

--changeset personnel:0021-teacher
--comment: Which posts are those of teachers, whose service ends at another age (UU 14/2005 Ps 40).
alter table personnel.position add column teacher boolean not null default false;
update personnel.position set teacher = true where family = 'FUNGSIONAL' and title ~* '^guru\M';
alter table personnel.position add constraint position_teacher_ck check (not teacher or family = 'FUNGSIONAL');
--rollback alter table personnel.position drop constraint position_teacher_ck;
--rollback alter table personnel.position drop column teacher;
