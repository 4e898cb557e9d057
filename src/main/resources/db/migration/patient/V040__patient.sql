-- Every patient-related row carries its study and site, so that a caller's scope is one indexed condition.
-- status: SCREENING, SCREEN_FAILURE, DECLINED, ENROLLED, COMPLETED, DISCONTINUED (a stored copy of what the dates say at the newest record).
create table patient (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  screening_no varchar(60) not null,
  patient_no varchar(60) not null,
  search_text varchar(130) not null,
  status varchar(20) not null,
  sex varchar(10),
  birth_year int,
  age_at_consent int,
  age_confirmed boolean not null default true,
  consent_on date,
  screened_on date not null,
  failed_on date,
  failure_reason varchar(200),
  declined_on date,
  decline_reason varchar(200),
  enrolled_on date,
  override_reason varchar(1000),
  first_dose_on date,
  last_dose_on date,
  treatment_stopped_on date,
  treatment_stop_reason varchar(60),
  ended_on date,
  end_reason varchar(60),
  end_note varchar(1000),
  died_on date,
  reference_end_on date,
  planned_arm varchar(120),
  actual_arm varchar(120),
  voided boolean not null default false,
  import_id bigint,
  last_entry_at datetime(6) not null,
  constraint uk_patient_no unique (study_code, patient_no),
  constraint uk_patient_screening unique (study_code, site_code, screening_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_patient_screened on patient (study_code, site_code, screened_on, id);
create index ix_patient_enrolled on patient (study_code, site_code, enrolled_on, id);
create index ix_patient_status on patient (study_code, site_code, status, patient_no);
create index ix_patient_number on patient (study_code, site_code, patient_no);

create table criterion_answer (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  criterion_code varchar(10) not null,
  answer varchar(20) not null,
  note varchar(1000),
  constraint uk_criterion_answer unique (patient_id, criterion_code),
  constraint fk_criterion_answer_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- source_key: the key of the row in the files that it came from (VISITNUM, EXSEQ, …); null for rows typed in.
create table visit (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  source_key varchar(40),
  visit_code varchar(20),
  visit_name varchar(120) not null,
  started_on date,
  ended_on date,
  unplanned boolean not null default false,
  status varchar(20) not null,
  remote boolean not null default false,
  note varchar(1000),
  voided boolean not null default false,
  import_id bigint,
  constraint uk_visit_source unique (patient_id, source_key),
  constraint fk_visit_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_visit_patient on visit (patient_id, started_on, id);

-- kind: DOSE (one administration), INTERVAL (a treatment interval; ended_on null = open), MISSED (a planned dose not given), HOLD (physician-ordered pause, ended_on exclusive as in domain rules: first day back on drug).
create table treatment (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  source_key varchar(40),
  kind varchar(20) not null,
  drug varchar(120) not null,
  amount decimal(12,4),
  unit varchar(40),
  frequency varchar(40),
  route varchar(60),
  planned_on date,
  started_on date not null,
  ended_on date,
  reason varchar(60),
  lot varchar(60),
  place varchar(60),
  note varchar(1000),
  voided boolean not null default false,
  import_id bigint,
  constraint uk_treatment_source unique (patient_id, source_key),
  constraint fk_treatment_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_treatment_patient on treatment (patient_id, started_on, id);
create index ix_treatment_scope on treatment (study_code, site_code, started_on, id);

-- kind: LABORATORY, VITAL_SIGN, ASSESSMENT (SLEDAI-2K, PGA, …).
create table finding (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  source_key varchar(40),
  kind varchar(20) not null,
  code varchar(40) not null,
  name varchar(200) not null,
  category varchar(100),
  value_number decimal(20,8),
  value_text varchar(200),
  unit varchar(60),
  range_low decimal(20,8),
  range_high decimal(20,8),
  flag varchar(20),
  taken_on date,
  taken_text varchar(30),
  visit_name varchar(120),
  method varchar(120),
  note varchar(1000),
  voided boolean not null default false,
  import_id bigint,
  constraint uk_finding_source unique (patient_id, kind, source_key),
  constraint fk_finding_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_finding_patient on finding (patient_id, kind, code, taken_on, id);

create table medication (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  source_key varchar(40),
  name varchar(300) not null,
  standard_name varchar(300),
  drug_class varchar(200),
  indication varchar(300),
  amount varchar(60),
  unit varchar(40),
  frequency varchar(60),
  route varchar(60),
  started varchar(10),
  started_first date,
  ended varchar(10),
  ended_last date,
  ongoing boolean not null default false,
  note varchar(1000),
  voided boolean not null default false,
  import_id bigint,
  constraint uk_medication_source unique (patient_id, source_key),
  constraint fk_medication_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_medication_patient on medication (patient_id, started_first, id);

create table medical_history (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  source_key varchar(40),
  term varchar(300) not null,
  standard_term varchar(300),
  body_system varchar(200),
  category varchar(120),
  started varchar(10),
  ended varchar(10),
  voided boolean not null default false,
  import_id bigint,
  constraint uk_history_source unique (patient_id, source_key),
  constraint fk_history_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
