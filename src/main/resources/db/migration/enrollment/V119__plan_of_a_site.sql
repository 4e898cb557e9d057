-- A site whose plan is not simply its share of the study's has months of its own in a version.
create table enrollment_plan_site_month (
  id bigint not null auto_increment primary key,
  plan_id bigint not null,
  site_code varchar(20) not null,
  plan_month varchar(7) not null,
  cumulative int not null,
  constraint uk_plan_site_month unique (plan_id, site_code, plan_month),
  constraint fk_plan_site_month foreign key (plan_id) references enrollment_plan (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
