-- The calendar that a person has switched on: whoever knows its secret address reads it, and only its
-- hash is stored.
create table calendar_feeds (
  person_id uuid primary key references persons (id) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);

-- What calendars were last told, so that what has moved or is gone is told to them too.
create table calendar_events (
  person_id uuid not null references calendar_feeds (person_id) on delete cascade,
  uid text not null check (length(uid) between 1 and 300),
  sequence integer not null default 0 check (sequence >= 0),
  starts_at timestamptz not null,
  summary text not null,
  description text not null,
  path text not null check (path like '/%'),
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (person_id, uid)
);

-- What was told goes with it.
grant delete on calendar_feeds to kakehashi_app;
