-- A coordinator sees a learner's pages as the learner does, for half an hour, and changes nothing there.
-- Why stands in the audit record; that it happened, the person can see.

create table viewings (
  id uuid primary key,
  viewer_id uuid not null references persons (id) on delete cascade,
  person_id uuid not null references persons (id) on delete cascade,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  check (viewer_id <> person_id),
  check (ends_at > started_at)
);
create index viewings_viewer_id_idx on viewings (viewer_id);
create index viewings_person_id_idx on viewings (person_id);

alter table sessions
  add column viewing_id uuid references viewings (id) on delete set null;
create index sessions_viewing_id_idx on sessions (viewing_id);
