-- What was said in the thread of a question after the question itself; rows are only ever added.
-- kind: ANSWER, FURTHER, REOPENED, WITHDRAWN, CORRECTION (changes: JSON of field, from, to). state of a question: OPEN, ANSWERED, CLOSED, REOPENED.
create table query_message (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  query_id bigint not null,
  kind varchar(20) not null,
  words varchar(2000),
  changes longtext,
  said_by varchar(60) not null,
  said_at datetime(6) not null,
  constraint fk_message_query foreign key (query_id) references data_query (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_message_query on query_message (query_id, id);
insert into query_message (study_code, site_code, query_id, kind, words, said_by, said_at)
select study_code, site_code, id, 'ANSWER', answer, answered_by, answered_at from data_query
where answer is not null and answered_by is not null and answered_at is not null;
-- assigned_to: the function that answers.
alter table data_query add column assigned_to varchar(20) not null default 'COORDINATOR';
