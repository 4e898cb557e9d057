-- From where on a laboratory value is proposed as a special interest, where a study has limits of its own; a study without a
-- row has those delivered. number counts the revisions. Cells in 10⁹/L, immunoglobulins in g/L, liver in multiples of the
-- upper limit, the rise of hepatitis B DNA in steps of ten.
create table signal_limit (
  study_code varchar(40) not null primary key,
  version bigint not null default 0,
  number int not null,
  igg_alert decimal(9,3) not null,
  igm_alert decimal(9,3) not null,
  neutrophils decimal(9,3) not null,
  lymphocytes decimal(9,3) not null,
  platelets decimal(9,3) not null,
  transaminase decimal(9,3) not null,
  hy_transaminase decimal(9,3) not null,
  hy_bilirubin decimal(9,3) not null,
  hy_days int not null,
  hbv_log_rise decimal(9,3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
