-- informed_at: when the information of this version was received, where somebody said so.
alter table event_version add column informed_at datetime(6);
