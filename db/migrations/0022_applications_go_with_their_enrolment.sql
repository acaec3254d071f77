-- An application that says "enrolled" has an enrolment: where that is deleted, with its person, the
-- application goes too. Setting the key to null broke the rule, so that nobody enrolled could be deleted.
alter table applications
  drop constraint applications_enrolment_id_fkey,
  add constraint applications_enrolment_id_fkey
    foreign key (enrolment_id) references enrolments (id) on delete cascade;
