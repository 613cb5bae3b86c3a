--liquibase formatted sql

--changeset training:0081-test-score
--comment: What the provider's tests said, as the officer hears of it with certificate or attendance; the evaluation begins with it.
create table training.test_score (
    -- The case of the training.
    case_id     uuid          not null,
    -- 0 to 100; null when there was no test at the beginning.
    pre_test    numeric(5, 2),
    post_test   numeric(5, 2) not null,
    recorded_by uuid          not null,
    recorded_at timestamptz   not null,
    constraint test_score_pk primary key (case_id),
    constraint test_score_case_id_fk foreign key (case_id) references casefile.case_file (id),
    constraint test_score_pre_test_ck check (pre_test between 0 and 100),
    constraint test_score_post_test_ck check (post_test between 0 and 100)
);
--rollback drop table training.test_score;
