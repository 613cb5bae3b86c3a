--liquibase formatted sql

--changeset training:0011-budget-outlook
insert into training.parameter (code, valid_from, value, source) values
    ('budget.short-percent', date '2026-01-01', 10, 'Kebijakan daerah (contoh): sisa pagu di bawah ini disebut menipis');
--rollback delete from training.parameter where code = 'budget.short-percent';
