-- assigned_account: the person of the function in assigned_to who is asked; null: whoever has the function at the site.
alter table data_query add column assigned_account varchar(60);
create index ix_query_person on data_query (study_code, assigned_account, state, raised_at, id);

-- The list of questions, the longest waiting first, of one state or of all.
create index ix_query_state_raised on data_query (study_code, state, raised_at, id);
create index ix_query_raised on data_query (study_code, raised_at, id);
