--liquibase formatted sql

--changeset training:0131-decided
--comment: Cases on which it was decided before Alur kept that with the case.
update casefile.case_file c set decided = 'training-approved'
from training.request r where r.case_id = c.id and c.state = 'OPEN' and r.state in ('APPROVED', 'REPORTED');
update casefile.case_file c set decided = 'plan-accepted'
from training.plan p where p.case_id = c.id and c.state = 'OPEN' and p.state in ('ACCEPTED', 'PROPOSED');
update casefile.case_file c set decided = 'event-confirmed'
from training.event_participant p where p.case_id = c.id and c.state = 'OPEN' and p.state = 'CONFIRMED';
--rollback update casefile.case_file set decided = null where decided in ('training-approved', 'plan-accepted', 'event-confirmed');
