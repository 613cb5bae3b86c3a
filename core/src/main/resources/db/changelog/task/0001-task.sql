--liquibase formatted sql

--changeset task:0001-candidate-set
--comment: The inbox. A projection of the engine's user tasks plus the click that the engine has not confirmed yet.
create schema if not exists task;
-- The candidate groups of a process's tasks, interned: one row for each distinct list. Every task has one set, so a person's
-- queue is the tasks of the sets that overlap the person's groups, each task once, and its size (also of one process only) is
-- the sum of their counters.
create table task.candidate_set (
    id         bigint generated always as identity,
    process_id text   not null,
    groups     text[] not null,
    constraint candidate_set_pk primary key (id),
    constraint candidate_set_groups_uq unique (process_id, groups)
);
create index candidate_set_groups_ix on task.candidate_set using gin (groups);
create table task.queue_count (
    candidate_set_id bigint not null,
    open_unheld      bigint not null,
    constraint queue_count_pk primary key (candidate_set_id)
) with (fillfactor = 50);
--rollback drop schema task cascade;

--changeset task:0001-task
create table task.task (
    user_task_key          bigint      not null,
    process_instance_key   bigint      not null,
    element_instance_key   bigint      not null,
    process_definition_key bigint      not null,
    process_id             text        not null,
    element_id             text        not null,
    name                   text        not null,
    form_id                text,
    state                  text        not null,
    assignee               text,
    candidate_set_id       bigint,
    priority               smallint    not null default 50,
    deadline_rule          text,
    due_date               date,
    due_provisional        boolean     not null default false,
    case_id                uuid,
    subject_employee_id    uuid,
    -- Lower-case words, one space between them, that people search for: case number, title, name of the subject, unit.
    search_text            text        not null default '',
    search                 tsvector    not null generated always as (array_to_tsvector(array_remove(string_to_array(search_text, ' '), ''))) stored,
    created_at             timestamptz not null,
    ended_at               timestamptz,
    completed_by           uuid,
    -- The click that the engine has not confirmed yet (architecture 2.7).
    pending_action         text,
    pending_by             uuid,
    pending_at             timestamptz,
    pending_outbox_id      uuid,
    -- What people see: the engine's word, overruled by the pending click.
    open                   boolean     not null generated always as (state = 'OPEN' and coalesce(pending_action, '') <> 'COMPLETE') stored,
    holder                 text        generated always as (
        case pending_action when 'CLAIM' then pending_by::text when 'HAND_OVER' then pending_to when 'RELEASE' then null else assignee end) stored,
    pending_to             text,
    due_sort               date        not null generated always as (coalesce(due_date, date '9999-12-31')) stored,
    version                bigint      not null default 0,
    constraint task_pk primary key (user_task_key),
    constraint task_state_ck check (state in ('OPEN', 'COMPLETED', 'CANCELED')),
    constraint task_pending_action_ck check (pending_action in ('CLAIM', 'RELEASE', 'HAND_OVER', 'COMPLETE')),
    constraint task_candidate_set_id_fk foreign key (candidate_set_id) references task.candidate_set (id)
) with (fillfactor = 80);
create index task_queue_ix on task.task (candidate_set_id, due_sort, user_task_key) where open and holder is null;
create index task_queue_priority_ix on task.task (candidate_set_id, priority desc, due_sort, user_task_key) where open and holder is null;
create index task_queue_created_ix on task.task (candidate_set_id, created_at, user_task_key) where open and holder is null;
create index task_search_ix on task.task using gin (search) where open;
create index task_holder_ix on task.task (holder, due_sort, user_task_key) where open and holder is not null;
create index task_subject_ix on task.task (subject_employee_id) where open;
create index task_completed_by_ix on task.task (completed_by, ended_at desc) where completed_by is not null;
create index task_case_id_ix on task.task (case_id);
create index task_process_instance_key_ix on task.task (process_instance_key);
create index task_provisional_ix on task.task (due_date) where due_provisional and open;
--rollback drop table task.task;

--changeset task:0001-queue-count splitStatements:false
-- Counting a million rows is slow, adding one is not. Counters change in the order of their ids, so that two transactions
-- with several of them wait for each other instead of blocking each other.
create function task.count_queue() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into task.queue_count as q (candidate_set_id, open_unheld)
        select candidate_set_id, count(*) from added
        where open and holder is null and candidate_set_id is not null
        group by candidate_set_id order by candidate_set_id
        on conflict (candidate_set_id) do update set open_unheld = q.open_unheld + excluded.open_unheld;
    elsif tg_op = 'DELETE' then
        insert into task.queue_count as q (candidate_set_id, open_unheld)
        select candidate_set_id, -count(*) from removed
        where open and holder is null and candidate_set_id is not null
        group by candidate_set_id order by candidate_set_id
        on conflict (candidate_set_id) do update set open_unheld = q.open_unheld + excluded.open_unheld;
    else
        insert into task.queue_count as q (candidate_set_id, open_unheld)
        select candidate_set_id, sum(change) from (
            select candidate_set_id, 1 as change from added where open and holder is null and candidate_set_id is not null
            union all
            select candidate_set_id, -1 from removed where open and holder is null and candidate_set_id is not null) changes
        group by candidate_set_id having sum(change) <> 0 order by candidate_set_id
        on conflict (candidate_set_id) do update set open_unheld = q.open_unheld + excluded.open_unheld;
    end if;
    return null;
end $$;
create trigger task_count_inserted after insert on task.task
    referencing new table as added for each statement execute function task.count_queue();
create trigger task_count_updated after update on task.task
    referencing old table as removed new table as added for each statement execute function task.count_queue();
create trigger task_count_deleted after delete on task.task
    referencing old table as removed for each statement execute function task.count_queue();
create function task.forget_queue() returns trigger language plpgsql as $$
begin
    delete from task.queue_count;
    return null;
end $$;
create trigger task_count_truncated after truncate on task.task for each statement execute function task.forget_queue();
--rollback drop function task.forget_queue() cascade; drop function task.count_queue() cascade;

--changeset task:0001-kept-mark
-- What only we know of a task (clicks under way, who completed it), kept while the projection is rebuilt and put back when the
-- replay has reached the position that the mark belongs to.
create table task.kept_mark (
    user_task_key     bigint  not null,
    partition_id      integer not null,
    replay_to         bigint  not null,
    completed_by      uuid,
    pending_action    text,
    pending_by        uuid,
    pending_to        text,
    pending_at        timestamptz,
    pending_outbox_id uuid,
    constraint kept_mark_pk primary key (user_task_key)
);
create index kept_mark_replay_to_ix on task.kept_mark (partition_id, replay_to);
--rollback drop table task.kept_mark;
