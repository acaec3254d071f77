-- Whoever asks the log asks for all of one enrolment or of one person. An index of that alone holds each of
-- them once with a list of their events: a tenth of the size, so that the pages an event touches are at hand
-- however long the log is.
create index learning_events_enrolment_id_idx on learning_events (enrolment_id);
create index learning_events_person_id_idx on learning_events (person_id);
drop index learning_events_enrolment_idx, learning_events_person_idx;
