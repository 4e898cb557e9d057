-- What a rule proposed about one laboratory value or event of a patient; each once and for all.
-- about: FINDING, ADVERSE_EVENT with record_id. state: OPEN, ACCEPTED (event_no is the event), DISMISSED (with a reason), WITHDRAWN (the rule is no longer met).
create table safety_signal (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  patient_no varchar(60) not null,
  rule_code varchar(20) not null,
  about varchar(20) not null,
  record_id bigint not null,
  seen_on date not null,
  facts varchar(500) not null,
  term varchar(300) not null,
  grade int,
  alert boolean not null,
  state varchar(20) not null,
  proposed_at datetime(6) not null,
  event_no varchar(80),
  reason varchar(1000),
  decided_by varchar(60),
  decided_at datetime(6),
  constraint uk_safety_signal unique (patient_id, rule_code, about, record_id),
  constraint fk_signal_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_signal_state on safety_signal (study_code, state, seen_on, id);
create index ix_signal_site on safety_signal (study_code, site_code, state, seen_on, id);
