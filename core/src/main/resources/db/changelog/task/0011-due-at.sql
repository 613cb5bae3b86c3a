--liquibase formatted sql

--changeset task:0011-due-at
--comment: The moment at which the time of a task is over, where its deadline is not a whole day: rules that count hours.
alter table task.task add column due_at timestamptz;
create index task_due_at_ix on task.task (due_at) where open and due_at is not null;
update task.task t set due_at = f.ends_at
from (select o.user_task_key, d.ends_at
      from task.task o
      join calendar.deadline_rule r on r.code = o.deadline_rule and r.unit = 'HOUR'
      cross join lateral calendar.due(o.deadline_rule, o.created_at, 5, 'Asia/Jakarta') d
      where o.state = 'OPEN') f
where f.user_task_key = t.user_task_key;
--rollback drop index task.task_due_at_ix; alter table task.task drop column due_at;
