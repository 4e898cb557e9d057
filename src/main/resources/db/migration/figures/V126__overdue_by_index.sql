-- Overdue is a matter of the present instant, so it is counted when asked: from the index, however many clocks have run out of use.
create index ix_deadline_overdue on reporting_deadline (study_code, submitted_at, superseded_at, due_at, site_code);
