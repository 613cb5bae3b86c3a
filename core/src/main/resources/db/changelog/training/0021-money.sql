--liquibase formatted sql

--changeset training:0021-terms
--comment: What a request costs and when its course is, fixed at submission; whether its money is reserved.
-- Null for requests made before money was part of the process: they end with the approval, as they began.
alter table training.request
    add column cost        numeric(15, 0),
    add column starts_on   date,
    add column ends_on     date,
    -- Since when money is reserved; null when none is needed, or not yet, or no more.
    add column reserved_at timestamptz;
alter table training.request add constraint request_terms_ck
    check (num_nulls(cost, starts_on, ends_on) in (0, 3) and cost >= 0 and ends_on >= starts_on);
alter table training.request drop constraint request_state_ck;
alter table training.request add constraint request_state_ck check (state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING',
    'APPROVED', 'REPORTED', 'FINISHED', 'NOT_ATTENDED', 'REJECTED', 'WITHDRAWN', 'REPLACED', 'CANCELLED'));
drop index training.request_applicant_course_running_uq;
create unique index request_applicant_course_running_uq on training.request (applicant_id, course_id)
    where state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING');
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.choose-funding', date '2026-01-01', 5, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code = 'training.choose-funding';
--rollback drop index training.request_applicant_course_running_uq;
--rollback create unique index request_applicant_course_running_uq on training.request (applicant_id, course_id) where state in ('SUBMITTED', 'RETURNED');
--rollback alter table training.request drop constraint request_state_ck;
--rollback alter table training.request add constraint request_state_ck check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN'));
--rollback alter table training.request drop constraint request_terms_ck;
--rollback alter table training.request drop column cost, drop column starts_on, drop column ends_on, drop column reserved_at;
