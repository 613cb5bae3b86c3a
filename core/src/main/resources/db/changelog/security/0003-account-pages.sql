--liquibase formatted sql

--changeset security:0003-technical-account
--comment: The first account is nobody's in the register (decision 0010); whose an account is in the register stays a foreign key.
alter table security.account drop constraint account_employee_id_fk;
alter table security.account add column technical boolean not null default false;
alter table security.account add column register_id uuid
    generated always as (case when technical then null else employee_id end) stored;
alter table security.account add constraint account_register_id_fk foreign key (register_id) references personnel.employee (id);
alter table security.account add constraint account_register_id_uq unique (register_id);
--rollback delete from security.account where technical;
--rollback alter table security.account drop column register_id, drop column technical;
--rollback alter table security.account add constraint account_employee_id_fk foreign key (employee_id) references personnel.employee (id);

--changeset security:0003-must-change-password
--comment: A password that somebody else has seen serves for one log-in, and there only to choose another.
alter table security.account add column must_change_password boolean not null default false;
--rollback alter table security.account drop column must_change_password;

--changeset security:0003-role-grant-employee
create index role_grant_employee_id_ix on security.role_grant (employee_id);
--rollback drop index security.role_grant_employee_id_ix;
