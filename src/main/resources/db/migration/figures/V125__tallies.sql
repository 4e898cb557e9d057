-- Counts of a site's patients over all that is dated; they are those of any day from last_day on (see decision 008).
-- changes: counts the transactions that counted the site; taking it is the lock. standing: the order of sites, most behind first.
create table site_tally (
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  changes bigint not null default 0,
  standing double not null default 2000000,
  screened int not null default 0,
  screen_failures int not null default 0,
  declined int not null default 0,
  enrolled int not null default 0,
  dosed int not null default 0,
  on_treatment int not null default 0,
  completed int not null default 0,
  ended int not null default 0,
  stopped int not null default 0,
  to_review int not null default 0,
  serious int not null default 0,
  queries int not null default 0,
  first_screened_on date,
  last_screened_on date,
  last_enrolled_on date,
  last_day date,
  constraint pk_site_tally primary key (study_code, site_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_site_tally_standing on site_tally (study_code, standing, site_code);

-- The sum over all sites of a study; a study without this row was never counted.
create table study_tally (
  study_code varchar(40) not null,
  changes bigint not null default 0,
  screened int not null default 0,
  screen_failures int not null default 0,
  declined int not null default 0,
  enrolled int not null default 0,
  dosed int not null default 0,
  on_treatment int not null default 0,
  completed int not null default 0,
  ended int not null default 0,
  stopped int not null default 0,
  to_review int not null default 0,
  serious int not null default 0,
  queries int not null default 0,
  first_screened_on date,
  last_screened_on date,
  last_enrolled_on date,
  last_day date,
  opened_on date,
  sites int not null default 0,
  constraint pk_study_tally primary key (study_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- tally_month: as 2026-06.
create table month_tally (
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  tally_month varchar(7) not null,
  screened int not null,
  enrolled int not null,
  constraint pk_month_tally primary key (study_code, site_code, tally_month)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
