-- What an instrument was told about a patient, and what it answered: a row for each time that this changed, the greatest number counts.
create table criterion_evidence (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  patient_id bigint not null,
  criterion_code varchar(10) not null,
  number int not null,
  instrument varchar(40) not null,
  inputs varchar(2000) not null,
  result varchar(120) not null,
  made_at datetime(6) not null,
  made_by varchar(60) not null,
  constraint uk_criterion_evidence unique (patient_id, criterion_code, number),
  constraint fk_criterion_evidence_patient foreign key (patient_id) references patient (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
