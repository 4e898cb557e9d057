-- A name under one version of a record, bound to its content by the hash. Rows are only ever added; site_code is where it was given.
create table electronic_signature (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  record_type varchar(40) not null,
  record_id bigint not null,
  record_label varchar(200) not null,
  version_no int not null,
  content_hash varchar(64) not null,
  meaning varchar(40) not null,
  signed_by varchar(60) not null,
  signer_name varchar(120) not null,
  signer_role varchar(30) not null,
  signed_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_signature_record on electronic_signature (record_type, record_id, id);
