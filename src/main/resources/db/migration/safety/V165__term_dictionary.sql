-- A licensed dictionary that an installation loaded itself; none is shipped. state: IN_FORCE, REPLACED, REMOVED; only the one in force keeps its terms.
create table term_dictionary (
  id bigint not null auto_increment primary key,
  name varchar(60) not null,
  state varchar(20) not null,
  terms int not null,
  loaded_at datetime(6) not null,
  loaded_by varchar(60) not null,
  ended_at datetime(6),
  ended_by varchar(60),
  reason varchar(1000) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_dictionary_state on term_dictionary (state, id);
-- words: the term in lower case, what the search reads; preferred: the term under which the event is counted.
create table dictionary_term (
  id bigint not null auto_increment primary key,
  dictionary_id bigint not null,
  term varchar(200) not null,
  words varchar(200) not null,
  preferred varchar(200) not null,
  soc varchar(120) not null,
  constraint fk_term_dictionary foreign key (dictionary_id) references term_dictionary (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_dictionary_words on dictionary_term (dictionary_id, words, id);
