-- Reads the log beside those who write to it: in a step of its own, after the one that held it is over.

alter table learning_events validate constraint learning_events_kind_check;
