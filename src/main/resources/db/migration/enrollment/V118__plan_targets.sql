-- A version of the plan is the baseline or a re-baseline, and remembers the targets that it was made for.
alter table enrollment_plan add column kind varchar(12) not null default 'BASELINE';

alter table enrollment_plan add column study_target int;

update enrollment_plan set kind = 'REBASELINE' where plan_version > 1;

create table enrollment_plan_site (
  id bigint not null auto_increment primary key,
  plan_id bigint not null,
  site_code varchar(20) not null,
  target int not null,
  constraint uk_plan_site unique (plan_id, site_code),
  constraint fk_plan_site foreign key (plan_id) references enrollment_plan (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
