-- Of two transactions the one whose entry is older may become visible later, so the newest entry of the trail does not tell of every
-- change; the number of the study's changes does, as each takes it under a lock just before it commits.
alter table oversight_run add column changes bigint not null default -1;
