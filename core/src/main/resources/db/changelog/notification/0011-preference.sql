--liquibase formatted sql

--changeset notification:0011-preference
--comment: What somebody wants by mail; in the app everybody is told everything.
create table notification.preference (
    employee_id uuid not null,
    mail        text not null,
    constraint preference_pk primary key (employee_id),
    constraint preference_mail_ck check (mail in ('ALL', 'DIGEST', 'NONE'))
);
--rollback drop table notification.preference;
