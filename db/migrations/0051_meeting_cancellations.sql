-- Why a company gave a meeting up, in its own words; the person reads it.
alter table meetings
  add column cancelled_reason text check (length(cancelled_reason) between 1 and 500),
  add check (cancelled_reason is null or cancelled_by is not null);

-- Meetings stand in a calendar with both their ends; whom they are with only where the person wishes so.
alter table calendar_events add column ends_at timestamptz;
alter table calendar_feeds add column names_companies boolean not null default false;
