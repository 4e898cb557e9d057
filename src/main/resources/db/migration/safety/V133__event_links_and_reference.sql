-- linked_records: records of the same patient, type:id joined by commas (treatment, visit, finding, medication).
-- listed_by: the version of the list of expected reactions by which "listed" was judged.
alter table adverse_event add column sponsor_scale varchar(20);
alter table adverse_event add column listed_by varchar(120);
alter table adverse_event add column linked_records varchar(600);
