-- What a case form says about the drug of a study; route and indication in the words of its protocol.
create table study_product (
  study_code varchar(40) not null primary key,
  version bigint not null default 0,
  route varchar(120),
  route_zh varchar(120),
  indication varchar(300),
  indication_zh varchar(300),
  manufacturer varchar(300),
  manufacturer_zh varchar(300),
  country varchar(2)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
insert into study_product (study_code, route, route_zh, indication, indication_zh, manufacturer, manufacturer_zh, country)
values ('NCT06458972', 'subcutaneous', '皮下注射', 'systemic lupus erythematosus', '系统性红斑狼疮',
  'RemeGen Co., Ltd., Yantai, Shandong, China', '荣昌生物制药（烟台）股份有限公司', 'CN');
