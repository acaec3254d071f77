-- What is stored is held against the rules of the step before while answers go on being stored.
alter table answer_events validate constraint answer_events_share_check;
alter table answer_events validate constraint answer_events_verdict_check;
