-- What people mark: texts, recordings and files.

alter table attempts
  -- Some of its answers are for people to mark, and not all of them are.
  add column awaits_marking boolean not null default false,
  -- It was given back to be done again: it is not counted, and the next begins with its answers.
  add column returned_at timestamptz,
  -- It does again what was given back: no time holds it.
  add column is_revision boolean not null default false,
  add constraint attempts_marking_check check (
    submitted_at is not null or (not awaits_marking and returned_at is null)
  );

-- The log is not read for it, which would hold up who learns: the list is only longer than it was.
alter table learning_events
  drop constraint learning_events_kind_check,
  add constraint learning_events_kind_check check (
    kind in (
      'enrolled', 'first-visit', 'viewed', 'recalled', 'attempt-started', 'attempt-submitted',
      'attempt-marked', 'kana-check-passed', 'completed', 'revision-taken', 'withdrawn', 'moved'
    )
  ) not valid;

-- An answer of a submitted attempt that a person marks.
create table marking_items (
  id uuid primary key,
  attempt_id uuid not null references attempts (id) on delete cascade,
  question_id text not null,
  -- The answer that counts.
  sequence integer not null,
  question_version_id uuid not null references question_versions (id),
  course_id uuid not null references courses (id),
  item_slug text not null,
  submitted_at timestamptz not null,
  -- When learners are told to expect it back.
  due_at timestamptz not null,
  -- Who has it; nobody where it waits for whoever comes.
  marker_id uuid references persons (id) on delete set null,
  taken_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'marked', 'returned')),
  settled_at timestamptz,
  -- A level by criterion of the rubric: as far as the marker has come, and what was given once it is marked.
  levels jsonb not null default '{}',
  remark text not null default '' check (length(remark) <= 4000),
  share double precision check (share between 0 and 1),
  unique (attempt_id, question_id),
  foreign key (attempt_id, question_id, sequence)
    references answer_events (attempt_id, question_id, sequence) on delete cascade,
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'marked') = (share is not null)),
  check (taken_at is null or taken_at >= submitted_at)
);
create index marking_items_answer_idx on marking_items (attempt_id, question_id, sequence);
create index marking_items_waiting_idx on marking_items (course_id, item_slug, question_id, submitted_at)
  where state = 'waiting';
create index marking_items_marker_idx on marking_items (marker_id) where state = 'waiting';
create index marking_items_marker_id_idx on marking_items (marker_id);
create index marking_items_course_id_idx on marking_items (course_id);
create index marking_items_question_version_id_idx on marking_items (question_version_id);

-- What a marker says of a place in an answer, or of all of it.
create table mark_comments (
  id uuid primary key,
  item_id uuid not null references marking_items (id) on delete cascade,
  author_id uuid references persons (id) on delete set null,
  -- Seconds from the beginning of a recording.
  at_seconds double precision check (at_seconds between 0 and 3600),
  -- Characters of a text, the second not included.
  from_character integer check (from_character >= 0),
  to_character integer,
  body text not null check (length(body) between 1 and 2000),
  created_at timestamptz not null,
  check ((from_character is null) = (to_character is null)),
  check (to_character > from_character),
  check (at_seconds is null or from_character is null)
);
create index mark_comments_item_id_idx on mark_comments (item_id, created_at);
create index mark_comments_author_id_idx on mark_comments (author_id);

-- Comments that a marker keeps to use again; shared ones are everybody's who marks.
create table saved_comments (
  id uuid primary key,
  owner_id uuid not null references persons (id) on delete cascade,
  body text not null check (length(body) between 1 and 2000),
  shared boolean not null default false,
  created_at timestamptz not null,
  unique (owner_id, body)
);

grant delete on mark_comments, saved_comments to kakehashi_app;
