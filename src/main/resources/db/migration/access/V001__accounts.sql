-- Accounts, what they may see, and the brake on guessing passwords.
create table account (
  id bigint not null auto_increment primary key,
  version bigint not null default 0,
  username varchar(60) not null,
  display_name varchar(120) not null,
  password_hash varchar(200) not null,
  role varchar(30) not null,
  language varchar(5) not null default 'en',
  active boolean not null default true,
  must_change_password boolean not null default false,
  all_studies boolean not null default false,
  last_study varchar(40),
  created_at datetime(6) not null,
  constraint uk_account_username unique (username)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- One row for each study that an account may see: all of its sites, those to come as well, or the listed ones.
create table study_grant (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  study_code varchar(40) not null,
  all_sites boolean not null,
  constraint uk_study_grant unique (account_id, study_code),
  constraint fk_study_grant_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table site_grant (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  study_code varchar(40) not null,
  site_code varchar(20) not null,
  constraint uk_site_grant unique (account_id, study_code, site_code),
  constraint fk_site_grant_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

-- Failed sign-ins by account ("a:" + name) and by address ("i:" + address).
create table sign_in_brake (
  brake_key varchar(120) not null primary key,
  failures int not null,
  last_failure_at datetime(6) not null,
  free_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;

create table first_access_token (
  token_hash varchar(64) not null primary key,
  expires_at datetime(6) not null,
  used_at datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_bin;
