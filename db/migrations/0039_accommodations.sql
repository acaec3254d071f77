-- More working time in timed quizzes and more attempts at quizzes, for people who need them or for everyone
-- of an edition, an organisation or a prefecture. The reason may tell of a disability: it stands apart from
-- what extensions tell the people concerned, and goes with the person.

create table accommodations (
  -- Given in one act with more time on dates, it has the id of that extension.
  id uuid primary key,
  scope_kind text not null check (scope_kind in ('person', 'edition', 'organisation', 'prefecture')),
  scope_id text not null,
  person_id uuid references persons (id) on delete cascade,
  -- Only the quizzes of this edition, or those of all.
  edition_id uuid references editions (id),
  item_slug text check (length(item_slug) between 1 and 100),
  duration_percent smallint check (duration_percent between 101 and 300),
  extra_attempts smallint not null check (extra_attempts between 0 and 10),
  reason text not null check (length(reason) between 1 and 500),
  people integer not null check (people >= 0),
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  undone_by uuid references persons (id) on delete set null,
  undone_at timestamptz,
  check (duration_percent is not null or extra_attempts > 0),
  check (item_slug is null or edition_id is not null),
  check ((scope_kind = 'person') = (person_id is not null)),
  check (person_id is null or scope_id = person_id::text),
  check (scope_kind <> 'edition' or edition_id is not null and scope_id = edition_id::text)
);
create index accommodations_person_id_idx on accommodations (person_id);
create index accommodations_edition_id_idx on accommodations (edition_id);
create index accommodations_made_by_idx on accommodations (made_by);
create index accommodations_undone_by_idx on accommodations (undone_by);

-- Whom it was given to, but for an edition, whose learners have it whenever they join.
create table accommodation_persons (
  accommodation_id uuid not null references accommodations (id) on delete cascade,
  person_id uuid not null references persons (id) on delete cascade,
  primary key (person_id, accommodation_id)
);
create index accommodation_persons_accommodation_id_idx on accommodation_persons (accommodation_id);
