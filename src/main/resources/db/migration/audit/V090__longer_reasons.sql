-- A monitor's words on an event have up to 2000 characters, and they are the reason of its decision.
alter table audit_entry modify column reason varchar(2000);
