-- Counts of recruitment by site and cut-off are answered from this index alone.
create index ix_patient_recruitment on patient (study_code, site_code, voided, screened_on, enrolled_on, failed_on, declined_on);
