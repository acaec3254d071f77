-- Career profiles, the fairs they are published at, what their people agreed to, and what companies read.

-- What somebody writes of themselves; nobody else reads this table.
create table career_profiles (
  person_id uuid primary key references persons (id) on delete cascade,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Which change it is at: a second editor is told.
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table fairs (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_en text not null check (length(name_en) between 1 and 120),
  name_ja text not null check (length(name_ja) between 1 and 120),
  venue_en text not null default '' check (length(venue_en) <= 200),
  venue_ja text not null default '' check (length(venue_ja) <= 200),
  -- When its doors open and close.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slot_minutes smallint not null default 20 check (slot_minutes between 5 and 120),
  -- From when people may publish their profile, and companies read it.
  opens_at timestamptz not null,
  -- Until when both sides say whom they wish to meet.
  choices_until timestamptz not null,
  -- When what was published for it ends, whatever people agreed to.
  published_until timestamptz not null,
  created_at timestamptz not null,
  check (opens_at <= choices_until and choices_until <= starts_at),
  check (starts_at < ends_at and ends_at <= published_until)
);

-- The companies of a fair, with their booths.
create table fair_companies (
  fair_id uuid not null references fairs (id) on delete cascade,
  company_id uuid not null references organisations (id),
  booth text not null default '' check (length(booth) <= 20),
  tables smallint not null default 1 check (tables between 1 and 10),
  joined_at timestamptz not null,
  primary key (fair_id, company_id)
);
create index fair_companies_company_id_idx on fair_companies (company_id);

-- Whose card is whose: companies know cards, never people.
create table fair_cards (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  person_id uuid not null references persons (id) on delete cascade,
  -- What it is called by; drawn, so that it tells nothing of when it was made.
  number integer not null check (number between 1 and 99999),
  created_at timestamptz not null,
  unique (fair_id, person_id),
  unique (fair_id, number)
);
create index fair_cards_person_id_idx on fair_cards (person_id);

-- What somebody agreed that a company, or every company of a fair, may see of their profile.
create table profile_consents (
  id uuid primary key,
  card_id uuid not null references fair_cards (id) on delete cascade,
  -- None: every company of the fair that has no row of its own.
  company_id uuid references organisations (id),
  -- Nothing in it: this company sees nothing.
  fields text[] not null,
  -- The words that were agreed to, and in which language they were read.
  text_version text not null check (length(text_version) between 1 and 40),
  locale text not null check (locale in ('en', 'ja')),
  -- The companies it opened to as it was given.
  recipients uuid[] not null,
  given_at timestamptz not null,
  ends_at timestamptz not null,
  -- Withdrawn, or replaced by another.
  ended_at timestamptz,
  check (company_id is not null or cardinality(fields) > 0)
);
create unique index profile_consents_standing_key
  on profile_consents (card_id, company_id) nulls not distinct where ended_at is null;
create index profile_consents_card_id_idx on profile_consents (card_id);
create index profile_consents_company_id_idx on profile_consents (company_id);

-- What companies read: a copy of what is agreed to and nothing else, one row for each consent that stands.
create table published_profiles (
  consent_id uuid primary key references profile_consents (id) on delete cascade,
  card_id uuid not null references fair_cards (id) on delete cascade,
  number integer not null,
  fair_id uuid not null references fairs (id) on delete cascade,
  company_id uuid references organisations (id),
  -- This company sees nothing of it.
  is_closed boolean not null default false,
  shown jsonb not null,
  -- What can be filtered by; nothing where it is not published.
  kind text,
  occupations text[],
  industries text[],
  prefectures text[],
  languages text[],
  -- 1 to 5 for N1 to N5.
  jlpt smallint check (jlpt between 1 and 5),
  jlpt_evidence text check (jlpt_evidence in ('verified', 'stated')),
  available_from date,
  licence text,
  search_text text not null default '',
  published_at timestamptz not null,
  ends_at timestamptz not null
);
create index published_profiles_card_id_idx on published_profiles (card_id, company_id);
create index published_profiles_fair_id_idx on published_profiles (fair_id);
create index published_profiles_company_id_idx on published_profiles (company_id);

-- Who saw which fields of a card, and when; one row for each day and manner.
create table profile_views (
  id uuid primary key,
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  viewer_id uuid references persons (id) on delete set null,
  place text not null check (place in ('list', 'page', 'file')),
  fields text[] not null,
  -- In Japan.
  day date not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1 check (times > 0),
  unique nulls not distinct (card_id, company_id, viewer_id, place, fields, day)
);
create index profile_views_company_id_idx on profile_views (company_id);
create index profile_views_viewer_id_idx on profile_views (viewer_id);

-- What is published goes at once where consent ends.
grant delete on published_profiles to kakehashi_app;

-- How much a company wishes to meet whose card it is.
create table card_marks (
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  mark text not null check (mark in ('meet', 'talk', 'pass')),
  marked_by uuid references persons (id) on delete set null,
  marked_at timestamptz not null,
  primary key (card_id, company_id)
);
create index card_marks_company_id_idx on card_marks (company_id);
create index card_marks_marked_by_idx on card_marks (marked_by);
grant delete on card_marks to kakehashi_app;
