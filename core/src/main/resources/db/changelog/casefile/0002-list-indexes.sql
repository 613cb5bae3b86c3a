--liquibase formatted sql

--changeset casefile:0002-list-indexes
--comment: The lists of those who may read many cases: the operator, the head of an agency.
create index case_file_opened_at_ix on casefile.case_file (opened_at desc, id);
create index case_file_owning_unit_ix on casefile.case_file (owning_unit_id, opened_at desc);
--rollback drop index casefile.case_file_owning_unit_ix, casefile.case_file_opened_at_ix;
