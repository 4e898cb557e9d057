-- What the reference safety information of a study names, version by version; valid_to empty: until the next one.
-- whole_class: term is the code of a system organ class; highest_grade: worse is not expected; non_serious: only where not serious.
create table expected_list (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  label varchar(120) not null,
  valid_from date not null,
  made_at datetime(6) not null,
  made_by varchar(60) not null,
  constraint uk_expected_label unique (study_code, label),
  constraint uk_expected_from unique (study_code, valid_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create table expected_reaction (
  id bigint not null auto_increment primary key,
  list_id bigint not null,
  term varchar(200) not null,
  whole_class boolean not null default false,
  highest_grade int,
  non_serious boolean not null default false,
  constraint uk_expected_term unique (list_id, term),
  constraint fk_expected_list foreign key (list_id) references expected_list (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
