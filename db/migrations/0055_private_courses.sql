-- A course that concerns only its learner, such as one about work after the programme: who takes it is
-- not for those who oversee people. Its files say so, and publishing keeps it here for queries.
alter table courses add column is_private boolean not null default false;
