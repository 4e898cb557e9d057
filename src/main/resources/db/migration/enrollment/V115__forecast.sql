-- What was computed last for a study and some of its sites, with the hash of what it was computed from.
-- purpose: CURRENT, BACK_TEST. scope_key: ALL, else a hash of the site codes. result: JSON; may be emptied at any time.
create table enrollment_forecast (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  scope_key varchar(64) not null,
  purpose varchar(20) not null,
  inputs_hash varchar(64) not null,
  computed_at datetime(6) not null,
  result longtext not null,
  constraint uk_enrollment_forecast unique (study_code, scope_key, purpose)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
