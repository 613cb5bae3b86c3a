--liquibase formatted sql

--changeset engine:0004-stream-begin
--comment: A partition that is emptied counts from the beginning again. The exporter's new row then has a new begun_at, and the
-- projector, which remembers which stream it had read, forgets what the old one told and begins anew.
alter table engine.exporter_position add column begun_at timestamptz not null default clock_timestamp();
alter table engine.projector_cursor add column begun_at timestamptz;
update engine.projector_cursor c set begun_at = e.begun_at from engine.exporter_position e where e.partition_id = c.partition_id;
--rollback alter table engine.exporter_position drop column begun_at; alter table engine.projector_cursor drop column begun_at;
