-- What an ethics committee has approved for a site, in time; an amendment is a row of its own.
create table site_approval (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  approval_no varchar(60) not null,
  protocol_version varchar(40),
  protocol_on date,
  consent_version varchar(40),
  consent_on date,
  valid_from date,
  expires_on date,
  review_months int,
  last_review_on date,
  voided boolean not null default false,
  void_reason varchar(1000)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
create index ix_site_approval on site_approval (study_code, site_code, valid_from, id);

insert into site_approval (study_code, site_code, approval_no, expires_on)
select study_code, code, coalesce(approval_no, '-'), approval_expires from site
where approval_no is not null or approval_expires is not null;
update site set approval_no = null, approval_expires = null where approval_no is not null or approval_expires is not null;

alter table site_milestone add column voided boolean not null default false;
alter table site_milestone add column void_reason varchar(1000);
