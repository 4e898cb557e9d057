-- What makes an event one of a group, so that each group of the queue is read in its order from an index of its own.
-- queried: a question about the event is not closed (kept with every question, see decision 012).
alter table adverse_event add column waits_as varchar(8) generated always as
  (case when review_state = 'NEW' then 'NEW' when review_state in ('CHANGED', 'ANSWERED') then 'CHANGED' end);
alter table adverse_event add column of_interest boolean generated always as (special_interest is not null);
alter table adverse_event add column queried boolean not null default false;
update adverse_event set queried = true
where voided = false and exists (select 1 from data_query q where q.event_id = adverse_event.id and q.state <> 'CLOSED');
create index ix_event_waits on adverse_event (study_code, voided, waits_as, review_rank, changed_at, id);
create index ix_event_interest on adverse_event (study_code, voided, of_interest, review_rank, changed_at, id);
create index ix_event_queried on adverse_event (study_code, voided, queried, review_rank, changed_at, id);
create index ix_event_site_decided on adverse_event (study_code, site_code, voided, decided_by, review_rank, changed_at, id);

-- Overdue is a matter of the instant: the queue begins with these few clocks, not with the events.
create index ix_deadline_running on reporting_deadline (study_code, submitted_at, superseded_at, due_at, event_id);
