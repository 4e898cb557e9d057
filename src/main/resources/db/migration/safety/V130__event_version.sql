-- What was said about a serious event, frozen each time it changed: fields as canonical JSON (keys in order) with its SHA-256.
-- kind: INITIAL, FOLLOW_UP, FINAL; cause: RECORDED, CORRECTED, JUDGED, IMPORTED, FINISHED, REOPENED. Rows are only ever added.
create table event_version (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  event_id bigint not null,
  event_no varchar(80) not null,
  version_no int not null,
  kind varchar(20) not null,
  cause varchar(20) not null,
  reason varchar(1000),
  content longtext not null,
  content_hash varchar(64) not null,
  made_at datetime(6) not null,
  made_by varchar(60) not null,
  constraint uk_event_version unique (event_id, version_no),
  constraint fk_version_event foreign key (event_id) references adverse_event (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_version_study on event_version (study_code, site_code, made_at, id);
