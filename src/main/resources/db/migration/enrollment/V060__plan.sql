-- Planned cumulative count by month. A new plan is a new version; older ones stay.
create table enrollment_plan (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  plan_version int not null,
  reason varchar(1000),
  made_by varchar(60) not null,
  made_at datetime(6) not null,
  constraint uk_plan unique (study_code, plan_version)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table enrollment_plan_month (
  id bigint not null auto_increment primary key,
  plan_id bigint not null,
  plan_month varchar(7) not null,
  cumulative int not null,
  constraint uk_plan_month unique (plan_id, plan_month),
  constraint fk_plan_month foreign key (plan_id) references enrollment_plan (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
