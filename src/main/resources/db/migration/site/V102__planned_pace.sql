-- How many patients a month the site was planned to enroll; null: nobody said.
alter table site add column planned_per_month decimal(8,3);
