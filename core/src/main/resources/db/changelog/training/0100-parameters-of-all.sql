--liquibase formatted sql

--changeset decision:0001-parameter
--comment Numbers with a date are not training's alone: every feature keeps its own here.
create schema decision;
alter table training.parameter set schema decision;
--rollback alter table decision.parameter set schema training;
--rollback drop schema decision;
