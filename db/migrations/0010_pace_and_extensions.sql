-- How far each learner is and when the next thing is due, so that who falls behind is found without
-- reading anybody's learning; and deadlines that are moved for a person, an edition or a region.

alter table editions
  -- Whether the plan begins with the edition or ends with the learner's arrival in Japan.
  add column pace_from text not null default 'start' check (pace_from in ('start', 'arrival'));

-- A date that a course has for an item whatever the pace: a monthly test, a handing-in.
create table item_due_dates (
  edition_id uuid not null references editions (id),
  item_slug text not null check (length(item_slug) between 1 and 100),
  due_at timestamptz not null,
  primary key (edition_id, item_slug)
);
grant delete on item_due_dates to kakehashi_app;

alter table enrolments
  add column items_done smallint not null default 0 check (items_done >= 0),
  add column items_total smallint not null default 0 check (items_total >= 0),
  add column last_active_at timestamptz,
  add column next_due_at timestamptz,
  add column paced_at timestamptz;
create index enrolments_next_due_idx on enrolments (next_due_at)
  where completed_at is null and withdrawn_at is null;
create index enrolments_unpaced_idx on enrolments (id) where paced_at is null;

-- More time, for a reason, for everyone it was given to: undone it counts for nobody.
create table extensions (
  id uuid primary key,
  scope_kind text not null check (scope_kind in ('person', 'edition', 'organisation', 'prefecture')),
  scope_id text not null,
  -- Only the dates of this edition, or those of all.
  edition_id uuid references editions (id),
  hours integer not null check (hours between 1 and 8784),
  -- Dates that lie from here on and before there are moved.
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  enrolments integer not null check (enrolments >= 0),
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  undone_by uuid references persons (id) on delete set null,
  undone_at timestamptz,
  check (until_at > from_at)
);
create index extensions_edition_id_idx on extensions (edition_id);
create index extensions_made_by_idx on extensions (made_by);
create index extensions_undone_by_idx on extensions (undone_by);

create table extension_enrolments (
  extension_id uuid not null references extensions (id),
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  primary key (enrolment_id, extension_id)
);
create index extension_enrolments_extension_id_idx on extension_enrolments (extension_id);

update enrolments set
  items_done = coalesce(done.items, 0),
  last_active_at = done.last_at
from (
  select enrolment_id, count(completed_at)::smallint as items, max(last_viewed_at) as last_at
  from item_progress group by enrolment_id
) done
where done.enrolment_id = enrolments.id;

-- Whatever a plan follows from may change in many ways; each of them asks for the plan anew.

create function unpace_enrolments() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'persons' then
    update enrolments set paced_at = null where person_id = new.id;
  elsif tg_table_name = 'editions' then
    update enrolments set paced_at = null where edition_id = new.id;
  else
    update enrolments set paced_at = null
      where edition_id = coalesce(new.edition_id, old.edition_id);
  end if;
  return null;
end $$;

create trigger persons_arrival_unpaces after update of arrival_on on persons
  for each row when (old.arrival_on is distinct from new.arrival_on)
  execute function unpace_enrolments();
create trigger editions_pace_unpaces after update of pace_weeks, pace_from on editions
  for each row when (
    old.pace_weeks is distinct from new.pace_weeks or old.pace_from is distinct from new.pace_from
  )
  execute function unpace_enrolments();
create trigger item_due_dates_unpace after insert or update or delete on item_due_dates
  for each row execute function unpace_enrolments();
