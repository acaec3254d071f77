-- What a person is told: kept for their page, and mailed by a job of the outbox where it is wanted.
create table notices (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  kind text not null check (
    kind in (
      'account', 'enrolment', 'reminder', 'announcement', 'weekly-digest', 'monthly-digest', 'message'
    )
  ),
  template text not null check (template ~ '^[a-z]+(-[a-z]+)*$'),
  -- Ids, codes, dates and numbers; the words are chosen when it is read.
  params jsonb not null check (jsonb_typeof(params) = 'object'),
  -- A page of ours.
  link text check (link ~ '^/([^/\\]|$)'),
  -- One event tells a person once.
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  unique (person_id, dedupe_key)
);
create index notices_person_idx on notices (person_id, created_at, id);
create index notices_unread_idx on notices (person_id) where read_at is null;
create index notices_reminded_idx on notices (person_id, mailed_at)
  where kind = 'reminder' and mailed_at is not null;
