-- What people write in the workbook of a course, piece by piece: theirs alone.
create table workbook_entries (
  person_id uuid not null references persons (id) on delete cascade,
  course_id uuid not null references courses (id),
  lesson_slug text not null check (length(lesson_slug) between 1 and 80),
  piece_id text not null check (length(piece_id) between 1 and 80),
  content text not null check (length(content) <= 4000),
  updated_at timestamptz not null,
  primary key (person_id, course_id, lesson_slug, piece_id)
);

create index workbook_entries_course_idx on workbook_entries (course_id);
