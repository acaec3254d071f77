-- Files that only the readers of a course get: its videos, their sound and captions. A file stays for as
-- long as a version of the course may be read.
create table course_files (
  course_id uuid not null references courses (id),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  created_at timestamptz not null,
  primary key (course_id, digest)
);
revoke insert, update, delete on course_files from kakehashi_app;

-- What the videos of a lesson ask is kept as a quiz of its own; only check-ups must have one.
alter table course_items drop constraint course_items_check_up_is_a_quiz;
alter table course_items
  add constraint course_items_check_up_has_a_quiz
  check (kind = 'lesson' or quiz_version_id is not null);
