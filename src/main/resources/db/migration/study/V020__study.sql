create table study (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  code varchar(40) not null,
  title varchar(500) not null,
  title_zh varchar(500),
  short_title varchar(120),
  short_title_zh varchar(120),
  target int,
  zone varchar(60) not null,
  business_today date,
  last_dose_days int not null,
  emergent_window_days int,
  treatment varchar(120),
  treatment_zh varchar(120),
  planned_start date,
  planned_end date,
  minimum_age int,
  maximum_age int,
  sex varchar(10),
  protocol_version varchar(60),
  ethics_number varchar(60),
  dose_every_days int,
  forbid_before_consent boolean not null default false,
  synthetic boolean not null default false,
  registry_record longtext,
  created_at datetime(6) not null,
  created_by varchar(60) not null,
  constraint uk_study_code unique (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Numbered as on the registry page: kind I or E and a number from 1; code is I1, E4 …
create table study_criterion (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  code varchar(10) not null,
  kind varchar(10) not null,
  position int not null,
  text_en varchar(4000) not null,
  text_zh varchar(4000),
  constraint uk_study_criterion unique (study_code, code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Days count from the first dose (day 0). anchor: FIRST_DOSE or LAST_DOSE.
create table study_visit (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  code varchar(20) not null,
  position int not null,
  name_en varchar(120) not null,
  name_zh varchar(120),
  anchor varchar(20) not null,
  target_day int not null,
  days_before int not null,
  days_after int not null,
  remote_allowed boolean not null,
  constraint uk_study_visit unique (study_code, code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table study_special_interest (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  code varchar(20) not null,
  position int not null,
  name_en varchar(200) not null,
  name_zh varchar(200),
  constraint uk_study_special_interest unique (study_code, code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
