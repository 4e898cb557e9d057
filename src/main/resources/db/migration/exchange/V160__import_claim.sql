-- One import of a study at a time: whoever writes its row first has the study until the import is over.
create table import_claim (
  study_code varchar(40) not null primary key,
  run_id bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
