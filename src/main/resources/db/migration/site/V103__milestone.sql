-- A milestone of a site; one without a row has no typed date. What facts say (first screened, activated …) is never typed.
create table site_milestone (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  kind varchar(30) not null,
  planned_on date,
  forecast_on date,
  actual_on date,
  note varchar(500),
  constraint uk_site_milestone unique (study_code, site_code, kind)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
