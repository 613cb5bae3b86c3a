--liquibase formatted sql

--changeset training:0040-evaluation
--comment: What came of a training: its evaluation, and each level's answer (Kirkpatrick: reaction, learning, behaviour, result).
create table training.evaluation (
    id               uuid           not null,
    -- The case file of the evaluation; null for one that was taken over from before Alur.
    case_id          uuid,
    -- The case of the training, which has one evaluation at most.
    training_case_id uuid,
    participant_id   uuid           not null,
    course_id        uuid           not null,
    -- What the course was when the training ended: the catalogue may change.
    title            text           not null,
    provider         text           not null,
    form_code        text           not null,
    course_class     text           not null,
    jp               integer        not null,
    cost             numeric(15, 0) not null,
    finished_on      date           not null,
    year             integer        not null generated always as (cast(extract(year from finished_on) as integer)) stored,
    rule_set         text           not null,
    -- Months after the training; null where the level is not planned.
    behaviour_months smallint,
    result_months    smallint,
    state            text           not null default 'RUNNING',
    started_at       timestamptz    not null,
    finished_at      timestamptz,
    version          bigint         not null default 0,
    constraint evaluation_pk primary key (id),
    constraint evaluation_case_id_uq unique (case_id),
    constraint evaluation_training_case_id_uq unique (training_case_id),
    constraint evaluation_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint evaluation_training_case_id_fk foreign key (training_case_id) references casefile.case_file (id),
    constraint evaluation_participant_id_fk foreign key (participant_id) references personnel.employee (id),
    constraint evaluation_course_id_fk foreign key (course_id) references training.course (id),
    constraint evaluation_state_ck check (state in ('RUNNING', 'FINISHED')),
    constraint evaluation_behaviour_months_ck check (behaviour_months between 1 and 24),
    constraint evaluation_result_months_ck check (result_months between 1 and 36)
);
create index evaluation_year_ix on training.evaluation (year, course_id, provider) include (form_code);
create index evaluation_course_ix on training.evaluation (course_id, finished_on);
create index evaluation_participant_ix on training.evaluation (participant_id, finished_on desc);
-- One row for each level that is planned, and one for a level that nobody could be asked about.
create table training.evaluation_level (
    evaluation_id uuid        not null,
    -- 1 reaction, 2 learning, 3 behaviour, 4 result
    level         smallint    not null,
    state         text        not null default 'PLANNED',
    skip_reason   text,
    opened_at     timestamptz,
    closes_at     timestamptz,
    answered_by   uuid,
    answered_at   timestamptz,
    user_task_key bigint,
    -- Form whose statements were answered; the scores are in the order of its statements.
    questionnaire text,
    scores        smallint[],
    -- Mean of the scores, 1 to 5.
    score         numeric(3, 2),
    -- Test results, 0 to 100.
    pre_test      numeric(5, 2),
    post_test     numeric(5, 2),
    -- People's own words: a suggestion, a proof, a reason.
    comment       text,
    version       bigint      not null default 0,
    constraint evaluation_level_pk primary key (evaluation_id, level),
    constraint evaluation_level_evaluation_id_fk foreign key (evaluation_id) references training.evaluation (id),
    constraint evaluation_level_user_task_key_uq unique (user_task_key),
    constraint evaluation_level_level_ck check (level between 1 and 4),
    constraint evaluation_level_state_ck check (
        (state in ('PLANNED', 'OPEN', 'NOT_ANSWERED') and skip_reason is null and scores is null and post_test is null)
        or (state = 'SKIPPED' and skip_reason in ('NO_TEST', 'PARTICIPANT_LEFT', 'NO_SUPERIOR', 'NOT_ASSESSABLE') and scores is null)
        or (state = 'ANSWERED' and skip_reason is null and answered_at is not null
            and ((level = 2 and post_test is not null) or (level <> 2 and scores is not null and score is not null)))),
    constraint evaluation_level_scores_ck check (1 <= all (scores) and 5 >= all (scores)),
    constraint evaluation_level_pre_test_ck check (pre_test between 0 and 100),
    constraint evaluation_level_post_test_ck check (post_test between 0 and 100)
);
create index evaluation_level_answer_ix on training.evaluation_level (evaluation_id, level)
    include (state, score, pre_test, post_test);
create index evaluation_level_comment_ix on training.evaluation_level (answered_at desc) where comment is not null;
--rollback drop table training.evaluation_level, training.evaluation;

--changeset training:0040-evaluation-parameter
insert into training.parameter (code, valid_from, value, source) values
    -- So many answers before anybody but the training officers of BKPSDM sees their mean.
    ('evaluation.minimum-group', date '2020-01-01', 5, 'Kebijakan daerah (nilai awal Alur); UU 27/2022 Ps 16 ayat (2)');
insert into calendar.deadline_rule (code, valid_from, working_days, week, source) values
    ('training.evaluate-reaction', date '2020-01-01', 10, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.evaluate-learning', date '2020-01-01', 15, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.evaluate-behaviour', date '2020-01-01', 20, 5, 'Kebijakan daerah (nilai awal Alur)'),
    ('training.evaluate-result', date '2020-01-01', 30, 5, 'Kebijakan daerah (nilai awal Alur)');
--rollback delete from training.parameter where code = 'evaluation.minimum-group';
--rollback delete from calendar.deadline_rule where code like 'training.evaluate-%';
