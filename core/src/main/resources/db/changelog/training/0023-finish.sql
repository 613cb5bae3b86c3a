--liquibase formatted sql

--changeset training:0023-finish
--comment: How an approved training came to its end: what the participant reported, what BKPSDM confirmed.
create table training.finish (
    request_id         uuid           not null,
    reported_at        timestamptz,
    -- What the participant says; null when no report came.
    attended           boolean,
    certificate_number text,
    certificate_id     uuid,
    confirmed_at       timestamptz,
    confirmed_by       uuid,
    -- What BKPSDM says; null until then, and when the training was not attended.
    programme_jp       integer,
    -- Whole rupiah.
    actual_cost        numeric(15, 0),
    version            bigint         not null default 0,
    constraint finish_pk primary key (request_id),
    constraint finish_request_id_fk foreign key (request_id) references training.request (id),
    constraint finish_programme_jp_ck check (programme_jp between 1 and 2000),
    constraint finish_actual_cost_ck check (actual_cost >= 0)
);
drop index training.request_applicant_course_running_uq;
-- Who is about to attend a course does not ask for it again.
create unique index request_applicant_course_running_uq on training.request (applicant_id, course_id)
    where state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING') or (state in ('APPROVED', 'REPORTED') and starts_on is not null);
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.report', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.report-reminder', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.report-escalation', date '2026-01-01', 6, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.report-missing', date '2026-01-01', 15, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.confirm-finish', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code in ('training.report', 'training.report-reminder', 'training.report-escalation', 'training.report-missing', 'training.confirm-finish');
--rollback drop index training.request_applicant_course_running_uq;
--rollback create unique index request_applicant_course_running_uq on training.request (applicant_id, course_id) where state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING');
--rollback drop table training.finish;
