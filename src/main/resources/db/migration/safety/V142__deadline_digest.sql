-- Who gets the daily digest of deadlines. site_code '': all sites of the study. A removed address stays, inactive.
create table digest_address (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null default '',
  address varchar(254) not null,
  active boolean not null,
  constraint uk_digest_address unique (study_code, address, site_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- The outbox: one digest per study, day and address, kept until the mail server takes it.
-- state: WAITING, SENDING (claimed; after a crash nobody knows whether it went, so it is not sent again), SENT, REPLACED by a later day's.
create table digest_mail (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  send_day date not null,
  address varchar(254) not null,
  subject varchar(300) not null,
  body longtext not null,
  state varchar(12) not null,
  attempts int not null default 0,
  next_try_at datetime(6) not null,
  sent_at datetime(6),
  constraint uk_digest_mail unique (study_code, send_day, address)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_digest_waiting on digest_mail (state, next_try_at, id);
