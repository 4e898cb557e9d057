-- What a run is about beside its sites: the number and version of a serious event, or the first day of an interval. Version 0: none.
alter table report_run add column subject varchar(120) not null default '';
alter table report_run add column subject_version int not null default 0;
