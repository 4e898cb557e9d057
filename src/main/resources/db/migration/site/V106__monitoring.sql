-- Monitoring visits of a site, what was found on each and what has to be done about it until when.
create table monitoring_visit (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  visit_type varchar(20) not null,
  planned_on date,
  done_on date,
  note varchar(1000),
  voided boolean not null default false,
  void_reason varchar(1000)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_monitoring_visit on monitoring_visit (study_code, site_code, id);

create table monitoring_finding (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  visit_id bigint not null,
  weight varchar(20) not null,
  words varchar(1000) not null,
  voided boolean not null default false,
  void_reason varchar(1000),
  constraint fk_monitoring_finding foreign key (visit_id) references monitoring_visit (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_monitoring_finding on monitoring_finding (study_code, site_code, id);

create table monitoring_action (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  visit_id bigint not null,
  words varchar(1000) not null,
  due_on date not null,
  done_on date,
  voided boolean not null default false,
  void_reason varchar(1000),
  constraint fk_monitoring_action foreign key (visit_id) references monitoring_visit (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_monitoring_action on monitoring_action (study_code, site_code, id);
