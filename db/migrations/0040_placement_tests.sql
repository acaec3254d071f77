-- A placement test is a course to the database, for attempts hang on enrolments; whoever counts courses leaves it out.
alter table courses
  add column kind text not null default 'course' check (kind in ('course', 'placement'));
