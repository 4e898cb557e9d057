-- criteria: codes of domain/safety section 2 joined by commas, as recorded (DEATH, LIFE_THREAT, HOSP, DISAB, CONGEN, OTHER_MED; imported also CANCER, OVERDOSE).
-- onset/ended: partial dates as text (2024, 2024-03, 2024-03-05) with the earliest day they allow beside them.
-- review_rank: the stored order of the queue, smaller first (see ReviewState); review_state: NEW, CHANGED, ANSWERED, ESCALATED, QUERIED, REVIEWED.
create table adverse_event (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  patient_no varchar(60) not null,
  event_no varchar(80) not null,
  source_key varchar(40),
  term varchar(300) not null,
  term_en varchar(300),
  coded_term varchar(200),
  soc varchar(120),
  severity varchar(20),
  grade int,
  serious boolean not null,
  criteria varchar(120) not null default '',
  special_interest varchar(20),
  onset varchar(10),
  onset_first date,
  ended varchar(10),
  ended_last date,
  died_on date,
  outcome varchar(40),
  action_taken varchar(40),
  causality varchar(30),
  causality_scale varchar(20),
  causality_recorded varchar(60),
  sponsor_causality varchar(30),
  related boolean not null default false,
  listed boolean,
  dechallenge varchar(20),
  rechallenge varchar(20),
  treatment_given varchar(1000),
  narrative varchar(4000),
  aware_at datetime(6),
  reported_on date,
  review_state varchar(20) not null,
  review_rank int not null,
  reviewed_at datetime(6),
  reviewed_by varchar(60),
  changed_at datetime(6) not null,
  imported boolean not null default false,
  voided boolean not null default false,
  import_id bigint,
  constraint uk_event_no unique (study_code, event_no),
  constraint uk_event_source unique (patient_id, source_key),
  constraint fk_event_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_event_queue on adverse_event (study_code, voided, review_rank, changed_at, id);
create index ix_event_site_queue on adverse_event (study_code, site_code, voided, review_rank, changed_at, id);
create index ix_event_patient on adverse_event (patient_id, onset_first, id);
create index ix_event_reviewed on adverse_event (study_code, reviewed_at, site_code);
create index ix_event_onset on adverse_event (study_code, site_code, onset_first, id);

-- A monitor's decision on one version of an event; snapshot holds the fields as they were when it was made.
create table event_review (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  event_id bigint not null,
  event_version bigint not null,
  decision varchar(20) not null,
  comment varchar(2000),
  snapshot longtext not null,
  decided_by varchar(60) not null,
  decided_at datetime(6) not null,
  constraint fk_review_event foreign key (event_id) references adverse_event (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_review_event on event_review (event_id, decided_at, id);

-- A clock of domain/safety sections 3 and 4.
create table reporting_deadline (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  event_id bigint not null,
  rule_code varchar(10) not null,
  aware_at datetime(6) not null,
  due_at datetime(6) not null,
  superseded_at datetime(6),
  submitted_at datetime(6),
  late_reason varchar(1000),
  constraint uk_deadline unique (event_id, rule_code, aware_at),
  constraint fk_deadline_event foreign key (event_id) references adverse_event (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_deadline_due on reporting_deadline (study_code, site_code, submitted_at, superseded_at, due_at, id);
create index ix_deadline_event on reporting_deadline (event_id);

-- A question about a record: a monitor's words, or a rule's (rule_code with its arguments, translated when shown).
-- record_type: patient, visit, treatment, finding, medication, medical_history, adverse_event; record_id its id. state: OPEN, ANSWERED, CLOSED.
create table data_query (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  patient_no varchar(60) not null,
  record_type varchar(40) not null,
  record_id bigint not null,
  event_id bigint,
  field varchar(60),
  rule_code varchar(60),
  rule_arguments varchar(500),
  question varchar(2000),
  state varchar(20) not null,
  raised_by varchar(60) not null,
  raised_at datetime(6) not null,
  answer varchar(2000),
  answered_by varchar(60),
  answered_at datetime(6),
  closed_by varchar(60),
  closed_at datetime(6),
  import_id bigint,
  source_hash varchar(64),
  constraint uk_query_source unique (study_code, source_hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_query_state on data_query (study_code, site_code, state, raised_at, id);
create index ix_query_event on data_query (event_id);
create index ix_query_patient on data_query (patient_id, raised_at, id);
