-- Revisions of the reporting rules of domain/safety section 3; the rules as delivered stand in reporting-rules.csv.
-- site_code '': all sites of the study; a site's own row goes before it. number counts the revisions of one rule at one place;
-- withdrawn: from then on the site follows the study again.
create table reporting_rule (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null default '',
  rule_code varchar(10) not null,
  number int not null,
  recipient varchar(20) not null,
  from_en varchar(120) not null,
  from_zh varchar(120) not null,
  to_en varchar(120) not null,
  to_zh varchar(120) not null,
  trigger_code varchar(40) not null,
  study_kind varchar(20),
  clock_unit varchar(10),
  clock_amount int,
  after_first int,
  mark varchar(1) not null,
  source_en varchar(300) not null,
  source_zh varchar(300) not null,
  active boolean not null,
  withdrawn boolean not null default false,
  valid_from date not null,
  reason varchar(1000) not null,
  made_by varchar(60) not null,
  made_at datetime(6) not null,
  constraint uk_reporting_rule unique (study_code, site_code, rule_code, number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Whether the study gives the drug by protocol. A study without a row observes.
create table reporting_kind (
  study_code varchar(40) not null primary key,
  version bigint not null default 0,
  study_kind varchar(20) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Days on which offices are closed, beside Saturdays and Sundays; working: a weekend day on which they are open.
create table office_day (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  calendar_day date not null,
  working boolean not null,
  name varchar(120) not null,
  constraint uk_office_day unique (study_code, calendar_day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
