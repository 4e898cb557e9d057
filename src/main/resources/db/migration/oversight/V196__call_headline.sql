-- The first calls of the caller's sites as they were computed, with the hash of all that they followed from.
create table call_headline (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  scope_key varchar(64) not null,
  basis_hash varchar(64) not null,
  result longtext not null,
  constraint uk_call_headline unique (study_code, scope_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
