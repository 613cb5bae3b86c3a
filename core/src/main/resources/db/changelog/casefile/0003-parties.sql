--liquibase formatted sql

--changeset casefile:0003-outsider
--comment: A case may be about a unit or about somebody from outside, and may be started by somebody from outside or by the system alone.
-- People and bodies outside the register. Their names and addresses stay in this table: elsewhere stands the id.
create table casefile.outsider (
    id       uuid        not null,
    name     text        not null,
    contact  text,
    added_at timestamptz not null,
    constraint outsider_pk primary key (id),
    constraint outsider_name_ck check (length(name) between 1 and 200),
    constraint outsider_contact_ck check (length(contact) between 1 and 200)
);
alter table casefile.case_file
    alter column subject_employee_id drop not null,
    alter column starter_employee_id drop not null,
    add column subject_unit_id uuid,
    add column subject_outsider_id uuid,
    add column starter_outsider_id uuid,
    add column parent_case_id uuid,
    add constraint case_file_subject_unit_fk foreign key (subject_unit_id) references personnel.unit (id),
    add constraint case_file_subject_outsider_fk foreign key (subject_outsider_id) references casefile.outsider (id),
    add constraint case_file_starter_outsider_fk foreign key (starter_outsider_id) references casefile.outsider (id),
    add constraint case_file_parent_fk foreign key (parent_case_id) references casefile.case_file (id),
    add constraint case_file_one_subject_ck check (num_nonnulls(subject_employee_id, subject_unit_id, subject_outsider_id) = 1),
    add constraint case_file_one_starter_ck check (num_nonnulls(starter_employee_id, starter_outsider_id) <= 1),
    add constraint case_file_parent_ck check (parent_case_id <> id);
create index case_file_subject_unit_ix on casefile.case_file (subject_unit_id) where subject_unit_id is not null;
create index case_file_parent_ix on casefile.case_file (parent_case_id, opened_at desc) where parent_case_id is not null;
--rollback delete from casefile.case_file where subject_employee_id is null or starter_employee_id is null;
--rollback alter table casefile.case_file drop column parent_case_id, drop column starter_outsider_id, drop column subject_outsider_id, drop column subject_unit_id;
--rollback alter table casefile.case_file alter column subject_employee_id set not null, alter column starter_employee_id set not null;
--rollback drop table casefile.outsider;

--changeset casefile:0003-bar splitStatements:false
-- Who may not act as an official in a case (UU 30/2014 Ps 42-43), and why. Whoever a case is about always stands here.
create table casefile.case_bar (
    case_id     uuid        not null,
    employee_id uuid        not null,
    reason      text        not null,
    since       timestamptz not null,
    constraint case_bar_pk primary key (case_id, employee_id),
    constraint case_bar_case_id_fk foreign key (case_id) references casefile.case_file (id) on delete cascade,
    constraint case_bar_employee_id_fk foreign key (employee_id) references personnel.employee (id),
    constraint case_bar_reason_ck check (reason in ('SUBJECT', 'SUBMITTER', 'CONFLICT'))
);
create index case_bar_employee_id_ix on casefile.case_bar (employee_id, case_id);
insert into casefile.case_bar (case_id, employee_id, reason, since)
select id, subject_employee_id, 'SUBJECT', opened_at from casefile.case_file where subject_employee_id is not null;
create function casefile.bar_subject() returns trigger language plpgsql as $$
begin
    insert into casefile.case_bar (case_id, employee_id, reason, since)
    select id, subject_employee_id, 'SUBJECT', opened_at from added where subject_employee_id is not null;
    return null;
end $$;
create trigger case_file_bar_subject after insert on casefile.case_file
    referencing new table as added for each statement execute function casefile.bar_subject();
--rollback drop function casefile.bar_subject() cascade; drop table casefile.case_bar;
