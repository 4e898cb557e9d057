-- consent_version: of the text that was signed. earlier_id: the failed or declined screening that this one repeats.
-- again_reason: why an entry that looks like another one was entered all the same. entry_key: of the form that made it, so that a form sent twice makes one.
alter table patient add column consent_version varchar(60);
alter table patient add column earlier_id bigint;
alter table patient add column again_reason varchar(1000);
alter table patient add column entry_key varchar(40);
alter table patient add constraint uk_patient_entry unique (study_code, entry_key);
create index ix_patient_earlier on patient (earlier_id);
create index ix_patient_consent on patient (study_code, site_code, consent_on, birth_year);
