-- What investigator or sponsor said of the cause before they said otherwise; rows are only ever added. What they say now stands
-- in the event itself. side: INVESTIGATOR, SPONSOR.
create table replaced_opinion (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  event_id bigint not null,
  side varchar(20) not null,
  causality varchar(20) not null,
  scale varchar(20),
  replaced_at datetime(6) not null,
  replaced_by varchar(60) not null,
  reason varchar(1000),
  constraint fk_opinion_event foreign key (event_id) references adverse_event (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_opinion_event on replaced_opinion (event_id, replaced_at, id);
