-- A clock keeps the row of the rule under which it began; rule_version 0 is the rule as delivered.
-- phase: RUNNING, ON_TIME, LATE, SUPERSEDED. warn_at: after it a running clock is due soon.
alter table reporting_deadline add column rule_version int not null default 0;
alter table reporting_deadline add column recipient varchar(20) not null default 'LEAD';
alter table reporting_deadline add column to_en varchar(120);
alter table reporting_deadline add column to_zh varchar(120);
alter table reporting_deadline add column trigger_code varchar(40) not null default 'ANY_SAE';
alter table reporting_deadline add column clock_unit varchar(10) not null default 'HOURS';
alter table reporting_deadline add column clock_amount int not null default 24;
alter table reporting_deadline add column after_first int;
alter table reporting_deadline add column phase varchar(12) not null default 'RUNNING';
alter table reporting_deadline add column warn_at datetime(6);
alter table reporting_deadline add column channel varchar(200);
alter table reporting_deadline add column event_version int;
alter table reporting_deadline add column submitted_by varchar(60);

update reporting_deadline set recipient = 'ETHICS' where rule_code = 'R2';
update reporting_deadline set recipient = 'ADR_SYSTEM' where rule_code in ('R3A', 'R3B', 'R3C');
update reporting_deadline set recipient = 'AUTHORITY' where rule_code in ('R6A', 'R6A_FU', 'R6B');
update reporting_deadline set trigger_code = 'RELATED_FATAL' where rule_code = 'R3A';
update reporting_deadline set trigger_code = 'RELATED_SERIOUS_OR_UNLISTED', clock_unit = 'DAYS', clock_amount = 15 where rule_code = 'R3B';
update reporting_deadline set trigger_code = 'OTHER_RELATED', clock_unit = 'DAYS', clock_amount = 30 where rule_code = 'R3C';
update reporting_deadline set trigger_code = 'SUSAR_FATAL_OR_LIFE_THREATENING', clock_unit = 'DAYS', clock_amount = 7 where rule_code = 'R6A';
update reporting_deadline set trigger_code = 'SUSAR_FATAL_FOLLOW_UP', clock_unit = 'DAYS', clock_amount = 15, after_first = 8 where rule_code = 'R6A_FU';
update reporting_deadline set trigger_code = 'SUSAR_OTHER', clock_unit = 'DAYS', clock_amount = 15 where rule_code = 'R6B';
update reporting_deadline set phase = 'SUPERSEDED' where superseded_at is not null and submitted_at is null;
update reporting_deadline set phase = 'ON_TIME' where submitted_at is not null and submitted_at <= due_at;
update reporting_deadline set phase = 'LATE' where submitted_at is not null and submitted_at > due_at;
update reporting_deadline set warn_at = timestampadd(second, -greatest(floor(timestampdiff(second, aware_at, due_at) / 4), 21600), due_at);

create index ix_deadline_study on reporting_deadline (study_code, due_at, id);
create index ix_deadline_phase on reporting_deadline (study_code, phase, due_at, id);
create index ix_deadline_site_phase on reporting_deadline (study_code, site_code, phase, due_at, id);
create index ix_deadline_recipient on reporting_deadline (study_code, recipient, phase, due_at, id);
create index ix_deadline_warn on reporting_deadline (study_code, phase, warn_at);
