-- Counts of a site's events and questions, moved in the transaction of every change (see decision 012).
create table queue_tally (
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  events bigint not null default 0,
  to_review bigint not null default 0,
  fresh bigint not null default 0,
  changed bigint not null default 0,
  serious bigint not null default 0,
  special bigint not null default 0,
  disputed bigint not null default 0,
  queried bigint not null default 0,
  asked bigint not null default 0,
  asked_again bigint not null default 0,
  answered bigint not null default 0,
  closed bigint not null default 0,
  constraint pk_queue_tally primary key (study_code, site_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- A study without this row was never counted. changes: taking it is the lock on the study's counts.
create table queue_tally_study (
  study_code varchar(40) not null,
  changes bigint not null default 0,
  constraint pk_queue_tally_study primary key (study_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
