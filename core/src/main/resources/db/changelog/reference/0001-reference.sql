--liquibase formatted sql

--changeset reference:0001-change
--comment Changes of reference data: who proposed what on which ground, and who let it hold.
create schema reference;
create table reference.change (
    id          uuid        not null,
    -- Code of the kind, as the code of its room says it.
    kind        text        not null,
    state       text        not null,
    -- [{"before": {column: cell}, "after": {column: cell}}]
    differences jsonb       not null,
    -- [{"key": message key, "arguments": [...]}], as they were when it was proposed.
    effects     jsonb       not null,
    reason      text        not null,
    -- Null: the system.
    proposed_by uuid,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    note        text        not null default '',
    version     bigint      not null default 0,
    constraint change_pk primary key (id),
    constraint change_proposed_by_fk foreign key (proposed_by) references personnel.employee (id),
    constraint change_decided_by_fk foreign key (decided_by) references personnel.employee (id),
    constraint change_state_ck check (state in ('PROPOSED', 'APPLIED', 'REFUSED', 'WITHDRAWN')),
    constraint change_second_person_ck check (state <> 'REFUSED' or decided_by <> proposed_by)
);
create index change_kind_ix on reference.change (kind, proposed_at desc);
--rollback drop schema reference cascade;
