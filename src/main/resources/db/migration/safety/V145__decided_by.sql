-- decided_by/decided_at: whose the last decision is; the index is that of the queue of one person.
alter table adverse_event add column decided_by varchar(60);
alter table adverse_event add column decided_at datetime(6);
update adverse_event set
  decided_by = (select r.decided_by from event_review r where r.id = (select max(x.id) from event_review x where x.event_id = adverse_event.id)),
  decided_at = (select r.decided_at from event_review r where r.id = (select max(x.id) from event_review x where x.event_id = adverse_event.id));
create index ix_event_decided on adverse_event (study_code, voided, decided_by, review_rank, changed_at, id);
