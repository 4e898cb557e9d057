-- finished: closed by a final version, no site edits it. disputed: investigator and sponsor do not agree whether the drug is a cause.
alter table adverse_event add column finished boolean not null default false;
alter table adverse_event add column disputed boolean not null default false;
update adverse_event set disputed = true
where (causality in ('UNLIKELY', 'UNRELATED') and sponsor_causality in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'CONDITIONAL', 'UNASSESSABLE'))
   or (sponsor_causality in ('UNLIKELY', 'UNRELATED') and causality in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'CONDITIONAL', 'UNASSESSABLE'));
create index ix_event_disputed on adverse_event (study_code, voided, disputed, review_rank, changed_at, id);
