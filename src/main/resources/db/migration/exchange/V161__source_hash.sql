-- What a file said of a row when it was last imported, as a SHA-256 in Base64: a row that says the same again is left alone.
alter table visit add column source_hash varchar(43);
alter table treatment add column source_hash varchar(43);
alter table finding add column source_hash varchar(43);
alter table medication add column source_hash varchar(43);
alter table medical_history add column source_hash varchar(43);
alter table adverse_event add column source_hash varchar(43);
-- A patient is made of four files: demography, disposition, its supplement, and the last day of treatment.
alter table patient add column demography_hash varchar(43);
alter table patient add column disposition_hash varchar(43);
alter table patient add column criterion_hash varchar(43);
alter table patient add column last_dose_hash varchar(43);
