--liquibase formatted sql

--changeset task:0001-candidate-set
--comment: The inbox. A projection of the engine's user tasks plus the click that the engine has not confirmed yet.
create schema if not exists task;
-- The candidate groups of a task, interned: one row for each distinct list. Every task has one set, so a person's queue is
-- the tasks of the sets that overlap the person's groups, each task once, and its size is the sum of their counters.
create table task.candidate_set (
    id     bigint generated always as identity,
    groups text[] not null,
    constraint candidate_set_pk primary key (id),
    constraint candidate_set_groups_uq unique (groups)
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
    -- Lower-case words people search for: case number, title, name of the subject, unit. Filled by the projector.
    search_text            text        not null default '',
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
create index task_holder_ix on task.task (holder, due_sort, user_task_key) where open and holder is not null;
create index task_subject_ix on task.task (subject_employee_id) where open;
create index task_completed_by_ix on task.task (completed_by, ended_at desc) where completed_by is not null;
create index task_case_id_ix on task.task (case_id);
create index task_process_instance_key_ix on task.task (process_instance_key);
create index task_provisional_ix on task.task (due_date) where due_provisional and open;
--rollback drop table task.task;
