-- Who called a site about which flag, what was agreed and when it is looked at again. state: OPEN, CLOSED.
create table call_action (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  flag varchar(60) not null,
  called_on date not null,
  called_by varchar(60) not null,
  agreed varchar(2000) not null,
  next_on date not null,
  state varchar(20) not null,
  closing_note varchar(2000),
  closed_by varchar(60),
  closed_at datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_call_action on call_action (study_code, state, site_code, flag, called_on, id);
create index ix_call_action_site on call_action (study_code, site_code, called_on, id);
