-- Who, when (UTC), what, from, to and why. Rows are only ever added.
create table audit_entry (
  id bigint not null auto_increment primary key,
  happened_at datetime(6) not null,
  actor varchar(60) not null,
  actor_role varchar(30),
  study_code varchar(40),
  site_code varchar(20),
  patient_no varchar(60),
  record_type varchar(40) not null,
  record_id varchar(60) not null,
  record_label varchar(200) not null,
  action varchar(30) not null,
  clinical boolean not null,
  changes longtext not null,
  reason varchar(1000),
  import_id bigint
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_audit_at on audit_entry (happened_at, id);
create index ix_audit_study_at on audit_entry (study_code, happened_at, id);
create index ix_audit_record on audit_entry (record_type, record_id, happened_at, id);
create index ix_audit_patient on audit_entry (study_code, patient_no, happened_at, id);
create index ix_audit_actor on audit_entry (actor, happened_at, id);
