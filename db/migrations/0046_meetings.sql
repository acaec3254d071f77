-- How a fair is run: whom people and companies wish to meet, who meets whom when, and how that was decided.

alter table fairs
  -- Booths with tickets, meetings booked before, or both: then every other slot can be booked.
  add column mode text not null default 'both' check (mode in ('open', 'booked', 'both')),
  -- Meetings that one person may have at most.
  add column cap smallint not null default 3 check (cap between 1 and 30),
  -- What a ticket of the queue is good for.
  add column ticket_minutes smallint not null default 15 check (ticket_minutes between 5 and 60);

-- What draws lots: its commitment is published while people choose, its value with the allocation.
create table fair_seeds (
  fair_id uuid primary key references fairs (id) on delete cascade,
  value text not null check (value ~ '^[0-9a-f]{64}$'),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);

alter table fair_companies
  -- Meetings it wants at most; none: as many as its tables have places for.
  add column seats smallint check (seats between 1 and 360),
  -- Slots in which each table is free, as 0 and 1; none: in all of them.
  add column free text[],
  -- Hard rules: `roles`, `jlpt` and `startBy`; none: it asks for nothing.
  add column requirements jsonb check (jsonb_typeof(requirements) = 'object'),
  -- Whom it has not marked follows by score.
  add column fill_by_score boolean not null default true,
  add column version integer not null default 1 check (version > 0),
  -- It does not come after all.
  add column cancelled_at timestamptz,
  add column cancelled_reason text check (length(cancelled_reason) between 1 and 1000),
  add check ((cancelled_at is null) = (cancelled_reason is null));

-- When somebody is free at a fair, and how many meetings they want; companies never read it.
create table participant_choices (
  card_id uuid primary key references fair_cards (id) on delete cascade,
  free text not null check (free ~ '^[01]{1,30}$'),
  -- Fewer than the fair allows, where they wish so.
  cap smallint check (cap between 1 and 30),
  -- Companies that are not on their list follow by score.
  fill_by_score boolean not null default false,
  version integer not null default 1 check (version > 0),
  updated_at timestamptz not null,
  -- They do not come after all.
  cancelled_at timestamptz
);

-- The companies they wish to meet, the dearest first.
create table participant_wishes (
  card_id uuid not null references participant_choices (card_id) on delete cascade,
  company_id uuid not null references organisations (id),
  rank smallint not null check (rank between 0 and 1999),
  -- What they want to ask; for their own sheet.
  question text not null default '' check (length(question) <= 500),
  primary key (card_id, company_id),
  unique (card_id, rank)
);
create index participant_wishes_company_id_idx on participant_wishes (company_id);
grant delete on participant_wishes to kakehashi_app;

-- Tiers within what a company marked, where it makes them: the first is the dearest.
alter table card_marks add column tier smallint check (tier between 1 and 4);

-- Constraints of a coordinator: a result is never edited.
create table fair_constraints (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  kind text not null check (kind in ('pin', 'ban', 'reserve', 'raise')),
  card_id uuid references fair_cards (id) on delete cascade,
  company_id uuid references organisations (id),
  -- Seats that are kept free, or meetings that this person may have.
  amount smallint check (amount between 1 and 360),
  reason text not null check (length(reason) between 1 and 500),
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  lifted_by uuid references persons (id) on delete set null,
  lifted_at timestamptz,
  check ((kind = 'reserve') = (card_id is null)),
  check ((kind = 'raise') = (company_id is null)),
  check ((kind in ('reserve', 'raise')) = (amount is not null))
);
create index fair_constraints_fair_id_idx on fair_constraints (fair_id);
create index fair_constraints_card_id_idx on fair_constraints (card_id);
create index fair_constraints_company_id_idx on fair_constraints (company_id);
create index fair_constraints_made_by_idx on fair_constraints (made_by);
create index fair_constraints_lifted_by_idx on fair_constraints (lifted_by);

-- Versions of who meets whom: what went in, what came out, and the record of its check.
create table allocations (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  number integer not null check (number > 0),
  basis text not null check (basis in ('matched', 'repaired')),
  parent_id uuid references allocations (id) on delete set null,
  -- docs/fair-format.md; gone once nobody may ask for it any more.
  market jsonb,
  result jsonb,
  record jsonb not null,
  figures jsonb not null,
  version text not null,
  input_digest text not null,
  output_digest text not null,
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  -- From when its people see it, until when they answer, and when it became final.
  published_at timestamptz,
  answers_until timestamptz,
  frozen_at timestamptz,
  unique (fair_id, number),
  check ((published_at is null) = (answers_until is null)),
  check (frozen_at is null or published_at is not null)
);
create index allocations_parent_id_idx on allocations (parent_id);
create index allocations_made_by_idx on allocations (made_by);

-- Who meets whom, at which table (from 1), in which slot (from 0).
create table meetings (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  allocation_id uuid not null references allocations (id) on delete cascade,
  company_id uuid not null references organisations (id),
  card_id uuid not null references fair_cards (id) on delete cascade,
  table_no smallint not null check (table_no between 1 and 12),
  slot smallint not null check (slot between 0 and 29),
  state text not null default 'proposed'
    check (state in ('proposed', 'accepted', 'declined', 'cancelled')),
  answered_at timestamptz,
  cancelled_by text check (cancelled_by in ('participant', 'company', 'operator')),
  -- On the day: when it really began and ended, or who did not come.
  started_at timestamptz,
  ended_at timestamptz,
  missed_by text check (missed_by in ('participant', 'company')),
  created_at timestamptz not null,
  check ((state = 'cancelled') = (cancelled_by is not null)),
  check (ended_at is null or started_at is not null)
);
-- The last defence against two meetings in one place.
create unique index meetings_place_key on meetings (fair_id, company_id, table_no, slot)
  where state in ('proposed', 'accepted');
create unique index meetings_slot_key on meetings (card_id, slot)
  where state in ('proposed', 'accepted');
create unique index meetings_pair_key on meetings (card_id, company_id)
  where state in ('proposed', 'accepted');
create index meetings_fair_id_idx on meetings (fair_id);
create index meetings_allocation_id_idx on meetings (allocation_id);
create index meetings_company_id_idx on meetings (company_id);
create index meetings_card_id_idx on meetings (card_id);

-- What somebody agreed to as to their name: that a company reads it once a meeting is accepted.
create table name_consents (
  id uuid primary key,
  card_id uuid not null references fair_cards (id) on delete cascade,
  text_version text not null check (length(text_version) between 1 and 40),
  locale text not null check (locale in ('en', 'ja')),
  given_at timestamptz not null,
  ended_at timestamptz
);
create unique index name_consents_standing_key on name_consents (card_id) where ended_at is null;
create index name_consents_card_id_idx on name_consents (card_id);

-- Names that companies read: a copy, beside that of the profile.
create table published_names (
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  name text not null,
  kana text,
  published_at timestamptz not null,
  primary key (card_id, company_id)
);
create index published_names_company_id_idx on published_names (company_id);
grant delete on published_names to kakehashi_app;
