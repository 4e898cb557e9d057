-- The day on which each status took effect. Sites that have no history were activated on activated_on.
create table site_status_change (
  id bigint not null auto_increment primary key,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  step_no int not null,
  status_from varchar(20) not null,
  status_to varchar(20) not null,
  took_effect_on date not null,
  constraint uk_site_status_change unique (study_code, site_code, step_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Steps taken so far took effect on the day on which they were recorded: the audit trail knows it.
insert into site_status_change (study_code, site_code, step_no, status_from, status_to, took_effect_on)
select a.study_code, a.site_code, row_number() over (partition by a.study_code, a.site_code order by a.happened_at, a.id),
  case when a.changes like '%"field":"status","from":"PLANNED","to":"%' then 'PLANNED'
    when a.changes like '%"field":"status","from":"INITIATED","to":"%' then 'INITIATED'
    when a.changes like '%"field":"status","from":"ENROLLING","to":"%' then 'ENROLLING'
    when a.changes like '%"field":"status","from":"PAUSED","to":"%' then 'PAUSED'
    else 'CLOSED' end,
  case when a.changes like '%"field":"status","from":"%","to":"PLANNED"%' then 'PLANNED'
    when a.changes like '%"field":"status","from":"%","to":"INITIATED"%' then 'INITIATED'
    when a.changes like '%"field":"status","from":"%","to":"ENROLLING"%' then 'ENROLLING'
    when a.changes like '%"field":"status","from":"%","to":"PAUSED"%' then 'PAUSED'
    else 'CLOSED' end,
  least(cast(a.happened_at as date), coalesce(s.business_today, cast(a.happened_at as date)))
from audit_entry a join study s on s.code = a.study_code
where a.record_type = 'site' and a.site_code is not null and a.changes like '%"field":"status","from":"%","to":"%';
