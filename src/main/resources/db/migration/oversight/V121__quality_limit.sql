-- Quality tolerance limits of a study (ICH E6(R3), E8(R1)), in percent. A change is a new version; older ones stay.
create table quality_limit (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  parameter varchar(40) not null,
  limit_version int not null,
  expected double not null,
  alert_at double not null,
  tolerated double not null,
  withdrawn boolean not null default false,
  reason varchar(1000) not null,
  made_by varchar(60) not null,
  made_at datetime(6) not null,
  constraint uk_quality_limit unique (study_code, parameter, limit_version)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- The day on which a value was first seen beyond its limit, and what was said to it. over_on: first seen back inside.
create table quality_breach (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  parameter varchar(40) not null,
  limit_version int not null,
  seen_on date not null,
  part bigint not null,
  whole bigint not null,
  tolerated double not null,
  over_on date,
  justification varchar(2000),
  acknowledged_by varchar(60),
  acknowledged_at datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_quality_breach on quality_breach (study_code, parameter, seen_on, id);
