--liquibase formatted sql

--changeset training:0010-budget
--comment: What an agency may spend on training in a year (DPA lines), what is reserved and spent of it, and who waits for money.
-- One agency in one year: what is locked while money is given or taken, also before its first line exists.
create table training.budget_pot (
    unit_id uuid    not null,
    year    integer not null,
    constraint budget_pot_pk primary key (unit_id, year),
    constraint budget_pot_unit_id_fk foreign key (unit_id) references personnel.unit (id),
    constraint budget_pot_year_ck check (year between 2000 and 2100)
);
-- Ceiling, reserved and spent are the sums of the journal (budget_entry), kept by its trigger; whole rupiah.
create table training.budget_line (
    id           uuid           not null,
    unit_id      uuid           not null,
    year         integer        not null,
    -- Account (kode rekening) of the DPA, such as 5.1.02.02.12.
    account_code text           not null,
    name         text           not null,
    status       text           not null default 'DRAFT',
    ceiling      numeric(15, 0) not null default 0,
    reserved     numeric(15, 0) not null default 0,
    spent        numeric(15, 0) not null default 0,
    version      bigint         not null default 0,
    constraint budget_line_pk primary key (id),
    constraint budget_line_uq unique (unit_id, year, account_code),
    constraint budget_line_pot_fk foreign key (unit_id, year) references training.budget_pot (unit_id, year),
    constraint budget_line_account_code_ck check (account_code ~ '^[0-9]{1,4}(\.[0-9]{1,4}){2,7}$'),
    constraint budget_line_status_ck check (status in ('DRAFT', 'SET')),
    constraint budget_line_draft_ck check (status = 'SET' or reserved + spent = 0),
    constraint budget_line_ceiling_ck check (reserved >= 0 and spent >= 0 and ceiling >= reserved + spent)
);
create index budget_line_year_ix on training.budget_line (year, unit_id);
-- What a case has of a line: one row for each case, so that no case has money twice.
create table training.budget_reservation (
    case_id  uuid           not null,
    line_id  uuid           not null,
    state    text           not null,
    reserved numeric(15, 0) not null default 0,
    spent    numeric(15, 0) not null default 0,
    version  bigint         not null default 0,
    constraint budget_reservation_pk primary key (case_id),
    constraint budget_reservation_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint budget_reservation_line_id_fk foreign key (line_id) references training.budget_line (id),
    constraint budget_reservation_state_ck check (
        (state = 'RESERVED' and reserved > 0 and spent = 0)
        or (state = 'RELEASED' and reserved = 0 and spent = 0)
        or (state = 'SPENT' and reserved = 0 and spent >= 0))
);
create index budget_reservation_line_id_ix on training.budget_reservation (line_id);
-- The journal: append only. A row without a case is about the line itself: its ceiling, or what was spent outside of Alur.
create table training.budget_entry (
    id              bigint         generated always as identity,
    line_id         uuid           not null,
    case_id         uuid,
    kind            text           not null,
    ceiling_change  numeric(15, 0) not null default 0,
    reserved_change numeric(15, 0) not null default 0,
    spent_change    numeric(15, 0) not null default 0,
    -- Words of a person for a ceiling; otherwise a code: REJECTED, WAITING_LIST, ...
    reason          text,
    -- Employee id, or system:<what>.
    actor           text           not null,
    at              timestamptz    not null,
    constraint budget_entry_pk primary key (id),
    constraint budget_entry_line_id_fk foreign key (line_id) references training.budget_line (id),
    constraint budget_entry_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint budget_entry_kind_ck check (
        (kind = 'CEILING' and case_id is null and ceiling_change <> 0 and reserved_change = 0 and spent_change = 0 and reason is not null)
        or (kind = 'RESERVE' and case_id is not null and ceiling_change = 0 and reserved_change > 0 and spent_change = 0)
        or (kind = 'RELEASE' and case_id is not null and ceiling_change = 0 and reserved_change < 0 and spent_change = 0)
        or (kind = 'SPEND' and ceiling_change = 0
            and ((case_id is not null and reserved_change < 0 and spent_change >= 0)
                or (case_id is null and reserved_change = 0 and spent_change <> 0))))
);
create index budget_entry_line_id_ix on training.budget_entry (line_id, id desc);
create index budget_entry_case_id_ix on training.budget_entry (case_id) where case_id is not null;
-- Who waits for money of an agency and year, in this order: rank, since, case.
create table training.budget_waiting (
    case_id  uuid           not null,
    unit_id  uuid           not null,
    year     integer        not null,
    amount   numeric(15, 0) not null,
    priority text           not null,
    rank     smallint       generated always as (case priority when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end) stored,
    since    timestamptz    not null,
    version  bigint         not null default 0,
    constraint budget_waiting_pk primary key (case_id),
    constraint budget_waiting_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint budget_waiting_pot_fk foreign key (unit_id, year) references training.budget_pot (unit_id, year),
    constraint budget_waiting_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    constraint budget_waiting_amount_ck check (amount > 0)
);
create index budget_waiting_order_ix on training.budget_waiting (unit_id, year, rank, since, case_id);
--rollback drop table training.budget_waiting, training.budget_entry, training.budget_reservation, training.budget_line, training.budget_pot;

--changeset training:0010-budget-journal splitStatements:false
--comment: The journal is the only way to a line's sums; what it refuses (ceiling below reserved and spent) is refused whole.
create function training.apply_budget_entry() returns trigger language plpgsql as $$
begin
    update training.budget_line
    set ceiling = ceiling + new.ceiling_change, reserved = reserved + new.reserved_change, spent = spent + new.spent_change,
        version = version + 1
    where id = new.line_id;
    return null;
end $$;
create trigger budget_entry_apply after insert on training.budget_entry
    for each row execute function training.apply_budget_entry();
create function training.refuse_budget_entry_change() returns trigger language plpgsql as $$
begin
    raise exception 'training.budget_entry is append only';
end $$;
create trigger budget_entry_append_only before update or delete or truncate on training.budget_entry
    for each statement execute function training.refuse_budget_entry_change();
create function training.keep_budget_sums() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'sums of training.budget_line change by entries of the journal only';
    end if;
    return new;
end $$;
create trigger budget_line_sums before update of ceiling, reserved, spent on training.budget_line
    for each row execute function training.keep_budget_sums();
create trigger budget_line_begins_empty before insert on training.budget_line
    for each row when (new.ceiling <> 0 or new.reserved <> 0 or new.spent <> 0) execute function training.keep_budget_sums();
--rollback drop trigger budget_line_begins_empty on training.budget_line; drop trigger budget_line_sums on training.budget_line;
--rollback drop function training.keep_budget_sums(); drop trigger budget_entry_append_only on training.budget_entry;
--rollback drop function training.refuse_budget_entry_change(); drop trigger budget_entry_apply on training.budget_entry; drop function training.apply_budget_entry();
