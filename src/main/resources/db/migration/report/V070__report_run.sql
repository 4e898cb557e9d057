-- A report as it was sent: parameters, the frozen data set, the bytes of the PDF. Never changed.
-- sites: the codes joined by commas, for reading; who may see a run is decided by all_sites and report_run_site.
create table report_run (
  id bigint not null auto_increment primary key,
  run_no varchar(40) not null,
  study_code varchar(40) not null,
  kind varchar(20) not null,
  cutoff date not null,
  language varchar(5) not null,
  all_sites boolean not null,
  sites longtext not null,
  data_set longtext not null,
  data_sha256 varchar(64) not null,
  check_code varchar(12) not null,
  pdf longblob not null,
  pdf_sha256 varchar(64) not null,
  file_name varchar(200) not null,
  synthetic boolean not null,
  made_by varchar(60) not null,
  made_at datetime(6) not null,
  constraint uk_report_run_no unique (run_no),
  constraint uk_report_code unique (check_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_report_run on report_run (study_code, made_at, id);
create index ix_report_kind on report_run (study_code, kind, made_at, id);
create index ix_report_same on report_run (study_code, kind, cutoff, language, data_sha256);
create index ix_report_pdf on report_run (pdf_sha256);

-- The sites that a run speaks of.
create table report_run_site (
  run_id bigint not null,
  site_code varchar(20) not null,
  study_code varchar(40) not null,
  primary key (run_id, site_code),
  constraint fk_report_run_site foreign key (run_id) references report_run (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
