-- A choice of the queue that one account keeps under a name; filter: the address's parameters as name=value joined by &.
create table saved_filter (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  account varchar(60) not null,
  name varchar(80) not null,
  filter varchar(1000) not null,
  saved_at datetime(6) not null,
  voided boolean not null default false
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_filter_account on saved_filter (study_code, account, voided, name);
