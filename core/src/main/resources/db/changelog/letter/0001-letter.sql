--liquibase formatted sql

--changeset letter:0001-template
--comment: Official letters: templates, patterns and counters of their numbers, heads of agencies, and the letters themselves.
create schema if not exists letter;
create table letter.template (
    id           uuid        not null,
    kind         text        not null,
    number       integer     not null,
    state        text        not null default 'DRAFT',
    valid_from   date        not null,
    title        text        not null,
    body         text        not null,
    copies       text        not null default '',
    -- Null for the standard template that Alur brings.
    edited_by    uuid,
    edited_at    timestamptz not null,
    published_by uuid,
    published_at timestamptz,
    version      bigint      not null default 0,
    constraint template_pk primary key (id),
    constraint template_number_uq unique (kind, number),
    constraint template_state_ck check (state in ('DRAFT', 'PUBLISHED')),
    constraint template_published_ck check ((state = 'PUBLISHED') = (published_at is not null)),
    constraint template_second_person_ck check (published_by is null or published_by <> edited_by),
    constraint template_title_ck check (length(title) between 1 and 200),
    constraint template_body_ck check (length(body) between 1 and 20000),
    constraint template_copies_ck check (length(copies) <= 2000)
);
create unique index template_one_draft_uq on letter.template (kind) where state = 'DRAFT';
--rollback drop schema letter cascade;

--changeset letter:0001-published-stays splitStatements:false
create function letter.refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'A published template is never changed';
end $$;
create trigger template_published_stays before update or delete on letter.template
    for each row when (old.state = 'PUBLISHED') execute function letter.refuse_change_of_published();
--rollback drop trigger template_published_stays on letter.template; drop function letter.refuse_change_of_published();

--changeset letter:0001-letterhead
-- Without a row the head of an agency is made of the register.
create table letter.letterhead (
    unit_id    uuid   not null,
    government text   not null,
    name       text   not null,
    address    text   not null default '',
    contact    text   not null default '',
    place      text   not null,
    code       text   not null,
    -- PNG, as drawn anew by Alur.
    logo       bytea,
    version    bigint not null default 1,
    constraint letterhead_pk primary key (unit_id),
    constraint letterhead_unit_id_fk foreign key (unit_id) references personnel.unit (id),
    constraint letterhead_code_ck check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$')
);
--rollback drop table letter.letterhead;

--changeset letter:0001-number
-- {number}, {unit} and {year}; the rest is printed as it is, such as the code of classification (Permendagri 83/2022).
create table letter.number_pattern (
    kind       text not null,
    valid_from date not null,
    pattern    text not null,
    constraint number_pattern_pk primary key (kind, valid_from),
    constraint number_pattern_ck check (pattern like '%{number}%' and pattern like '%{unit}%' and pattern like '%{year}%')
);
-- The row is locked from taking a number until the letter is committed: no gap after a rollback, no double.
create table letter.number_counter (
    unit_id     uuid    not null,
    kind        text    not null,
    year        integer not null,
    last_number bigint  not null,
    constraint number_counter_pk primary key (unit_id, kind, year),
    constraint number_counter_unit_id_fk foreign key (unit_id) references personnel.unit (id)
);
--rollback drop table letter.number_counter, letter.number_pattern;

--changeset letter:0001-letter
create table letter.letter (
    id               uuid        not null,
    case_id          uuid        not null,
    kind             text        not null,
    unit_id          uuid        not null,
    year             integer     not null,
    serial           bigint      not null,
    number           text        not null,
    dated            date        not null,
    template_id      uuid        not null,
    signatory_id     uuid        not null,
    -- All that strangers learn of the person: B. S.
    subject_initials text        not null,
    document_id      uuid        not null,
    sha256           bytea       not null,
    -- Opens the public page of this letter: 128 random bits, base64url.
    token            text        not null,
    issued_at        timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_reason text,
    version          bigint      not null default 0,
    constraint letter_pk primary key (id),
    constraint letter_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint letter_unit_id_fk foreign key (unit_id) references personnel.unit (id),
    constraint letter_template_id_fk foreign key (template_id) references letter.template (id),
    constraint letter_document_id_fk foreign key (document_id) references document.document (id),
    constraint letter_serial_uq unique (unit_id, kind, year, serial),
    constraint letter_number_uq unique (unit_id, number),
    constraint letter_token_uq unique (token),
    constraint letter_token_ck check (length(token) >= 22),
    constraint letter_withdrawn_ck check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index letter_case_id_ix on letter.letter (case_id, issued_at);
create unique index letter_valid_once_uq on letter.letter (case_id, kind) where withdrawn_at is null;
--rollback drop table letter.letter;

--changeset letter:0001-held
-- Letters that should be there and are not; the row goes when the letter is issued or not wanted any more.
create table letter.held (
    case_id  uuid        not null,
    kind     text        not null,
    obstacle text        not null,
    since    timestamptz not null,
    version  bigint      not null default 0,
    constraint held_pk primary key (case_id, kind),
    constraint held_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint held_obstacle_ck check (obstacle in ('NO_TEMPLATE', 'NO_PATTERN', 'NO_SIGNATORY', 'INCOMPLETE'))
);
create index held_since_ix on letter.held (since);
--rollback drop table letter.held;
