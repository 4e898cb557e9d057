-- listed_of_sponsor: who reviews has judged whether the reaction is expected; from then on no site changes it.
alter table adverse_event add column listed_of_sponsor boolean not null default false;
update adverse_event set listed_of_sponsor = true where listed is not null and sponsor_causality is not null;
