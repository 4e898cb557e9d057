-- Functions at a site, and which task of the study each has been given from when to when. No names of people.
create table site_contact (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  staff_function varchar(30) not null,
  unit varchar(200) not null,
  phone varchar(60),
  email varchar(120),
  begins_on date,
  ends_on date,
  voided boolean not null default false,
  void_reason varchar(1000)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_site_contact on site_contact (study_code, site_code, id);

create table site_delegation (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  task varchar(30) not null,
  staff_function varchar(30) not null,
  account varchar(60),
  begins_on date not null,
  ends_on date,
  voided boolean not null default false,
  void_reason varchar(1000)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_site_delegation on site_delegation (study_code, site_code, id);
