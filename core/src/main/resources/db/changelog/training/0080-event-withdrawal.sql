--liquibase formatted sql

--changeset training:0080-event-withdrawal
--comment: Who had confirmed a seat in an event and cannot come gives it back (UC-115 A9).
alter table training.event_participant
    -- Whether the process of this seat waits for a withdrawal; instances of an earlier model do not.
    add column knows_withdrawal boolean not null default false;
alter table training.event_participant drop constraint event_participant_state_ck;
alter table training.event_participant add constraint event_participant_state_ck check (state in ('PROPOSED', 'WITHDRAWN', 'REFUSED',
    'RESERVE', 'PASSED_OVER', 'ADMITTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'DROPPED_OUT', 'ATTENDED', 'ABSENT', 'CANCELLED'));
alter table training.event_participant drop constraint event_participant_case_ck;
alter table training.event_participant add constraint event_participant_case_ck check (case_id is not null
    or state not in ('ADMITTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'DROPPED_OUT', 'ATTENDED', 'ABSENT'));
--rollback update training.event_participant set state = 'DECLINED' where state = 'DROPPED_OUT';
--rollback alter table training.event_participant drop constraint event_participant_case_ck;
--rollback alter table training.event_participant add constraint event_participant_case_ck check (case_id is not null or state not in ('ADMITTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'ATTENDED', 'ABSENT'));
--rollback alter table training.event_participant drop constraint event_participant_state_ck;
--rollback alter table training.event_participant add constraint event_participant_state_ck check (state in ('PROPOSED', 'WITHDRAWN', 'REFUSED', 'RESERVE', 'PASSED_OVER', 'ADMITTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'ATTENDED', 'ABSENT', 'CANCELLED'));
--rollback alter table training.event_participant drop column knows_withdrawal;
