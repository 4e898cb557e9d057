-- instrument: AGE_LIMITS or EULAR_ACR_2019, which answers the criterion; null: a person does.
alter table study_criterion add column instrument varchar(40);
update study_criterion set instrument = 'AGE_LIMITS' where study_code = 'NCT06458972' and code = 'I1';
update study_criterion set instrument = 'EULAR_ACR_2019' where study_code = 'NCT06458972' and code = 'I2';
