-- One import: its files with hashes and counts. state: RUNNING, DONE, REFUSED, CANCELLED, INTERRUPTED.
create table import_run (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  state varchar(20) not null,
  dry_run boolean not null,
  files longtext not null,
  answer longtext,
  rows_done bigint not null default 0,
  rows_total bigint not null default 0,
  started_by varchar(60) not null,
  started_at datetime(6) not null,
  finished_at datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_import_run on import_run (study_code, started_at, id);
