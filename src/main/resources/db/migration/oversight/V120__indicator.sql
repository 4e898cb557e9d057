-- Site indicators as computed from the records dated by a day: what was counted over its base (patient-years, screenings, doses …).
-- state and months_in_row compare with all sites of the study at that day.
-- oversight_run says when, for which business day and after which entry of the audit trail; took_ms decides whether the next one waits.
create table oversight_run (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  business_day date not null,
  audit_mark bigint not null,
  computed_at datetime(6) not null,
  took_ms bigint not null,
  constraint uk_oversight_run unique (study_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table oversight_reading (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  as_of date not null,
  indicator varchar(30) not null,
  part bigint not null,
  base double not null,
  state varchar(20) not null,
  months_in_row int not null,
  constraint uk_oversight_reading unique (study_code, as_of, site_code, indicator)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table oversight_standing (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  screened bigint not null,
  failed bigint not null,
  enrolled bigint not null,
  overridden bigint not null,
  left_early bigint not null,
  lost bigint not null,
  visits_due bigint not null,
  visits_missed bigint not null,
  visits_unrecorded bigint not null,
  last_screened_on date,
  constraint uk_oversight_standing unique (study_code, site_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
