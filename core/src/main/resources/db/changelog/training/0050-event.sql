--liquibase formatted sql

--changeset training:0050-event
--comment: A course held once for many: who is proposed, admitted, in reserve, who came (UC-115).
create table training.event (
    id            uuid           not null,
    course_id     uuid           not null,
    starts_on     date           not null,
    ends_on       date           not null,
    place         text           not null,
    quota         integer        not null,
    -- PER_PERSON, LUMP_SUM
    cost_kind     text           not null,
    -- Whole rupiah: of one participant, or of the event.
    cost          numeric(15, 0) not null,
    -- Until the end of this day people confirm and replacements move up.
    confirm_by    date           not null,
    state         text           not null default 'DRAFT',
    cancel_reason text,
    -- Employee id, or system:<what>.
    created_by    text           not null,
    created_at    timestamptz    not null,
    version       bigint         not null default 0,
    constraint event_pk primary key (id),
    constraint event_course_id_fk foreign key (course_id) references training.course (id),
    constraint event_dates_ck check (confirm_by < starts_on and starts_on <= ends_on),
    constraint event_quota_ck check (quota between 1 and 500),
    constraint event_cost_kind_ck check (cost_kind in ('PER_PERSON', 'LUMP_SUM')),
    constraint event_cost_ck check (cost >= 0),
    constraint event_state_ck check (state in ('DRAFT', 'OPEN', 'ADMITTED', 'FINISHED', 'CANCELLED')),
    constraint event_cancel_reason_ck check ((cancel_reason is not null) = (state = 'CANCELLED'))
);
create index event_starts_on_ix on training.event (starts_on);
create index event_course_id_ix on training.event (course_id);
create table training.event_participant (
    id            uuid        not null,
    event_id      uuid        not null,
    employee_id   uuid        not null,
    -- The agency that proposes, and pays.
    opd_id        uuid        not null,
    -- Place in the list of the agency, 1 first.
    priority      integer     not null,
    proposed_by   uuid        not null,
    proposed_at   timestamptz not null,
    state         text        not null default 'PROPOSED',
    -- Place in the order over all agencies, from the admission on.
    rank          integer,
    -- Key of the words for why somebody was passed over, or the officer's own words for a refusal.
    reason        text,
    case_id       uuid,
    -- Whether the seat was another one's before.
    moved_up      boolean     not null default false,
    -- Until when this person may confirm.
    confirm_until timestamptz,
    version       bigint      not null default 0,
    constraint event_participant_pk primary key (id),
    constraint event_participant_case_id_uq unique (case_id),
    constraint event_participant_event_id_fk foreign key (event_id) references training.event (id),
    constraint event_participant_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint event_participant_opd_id_fk foreign key (opd_id) references personnel.unit (id),
    constraint event_participant_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint event_participant_state_ck check (state in ('PROPOSED', 'WITHDRAWN', 'REFUSED', 'RESERVE', 'PASSED_OVER', 'ADMITTED',
        'CONFIRMED', 'DECLINED', 'EXPIRED', 'ATTENDED', 'ABSENT', 'CANCELLED')),
    constraint event_participant_case_ck check (case_id is not null
        or state not in ('ADMITTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'ATTENDED', 'ABSENT')),
    constraint event_participant_rank_ck check (rank is not null or state not in ('RESERVE', 'ADMITTED', 'CONFIRMED'))
);
-- Nobody twice in the same event; who was withdrawn may be proposed again.
create unique index event_participant_once_uq on training.event_participant (event_id, employee_id) where state <> 'WITHDRAWN';
create unique index event_participant_rank_uq on training.event_participant (event_id, rank) where rank is not null;
create index event_participant_employee_id_ix on training.event_participant (employee_id);
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.confirm-participation', date '2026-01-01', 3, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from calendar.deadline_rule where code = 'training.confirm-participation';
--rollback drop table training.event_participant, training.event;
