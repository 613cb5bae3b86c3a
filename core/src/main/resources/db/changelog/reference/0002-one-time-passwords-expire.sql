--liquibase formatted sql

--changeset reference:0002-one-time-passwords-expire
insert into decision.parameter (code, valid_from, value, source) values
    ('account.one-time-days', date '2020-01-01', 30, 'Kebijakan daerah (contoh): kata sandi sekali pakai berlaku sebulan');
--rollback delete from decision.parameter where code = 'account.one-time-days';
