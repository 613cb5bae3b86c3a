--liquibase formatted sql

--changeset letter:0010-unprintable
--comment: A letter is also held when a name in it has letters that the fonts of letters lack.
alter table letter.held drop constraint held_obstacle_ck;
alter table letter.held add constraint held_obstacle_ck
    check (obstacle in ('NO_TEMPLATE', 'NO_PATTERN', 'NO_SIGNATORY', 'INCOMPLETE', 'UNPRINTABLE'));
--rollback delete from letter.held where obstacle = 'UNPRINTABLE';
--rollback alter table letter.held drop constraint held_obstacle_ck;
--rollback alter table letter.held add constraint held_obstacle_ck check (obstacle in ('NO_TEMPLATE', 'NO_PATTERN', 'NO_SIGNATORY', 'INCOMPLETE'));
