-- Companies: who asks to be one, who recruits for them, what they say of themselves and of their jobs.

-- A company asks to take part; nobody reads it before its mail link was pressed.
create table company_registrations (
  id uuid primary key,
  name_ja text not null check (length(name_ja) between 1 and 120),
  name_en text not null check (length(name_en) between 1 and 120),
  kana text not null check (length(kana) between 1 and 120),
  -- 法人番号; its check digit is judged where it is typed.
  corporate_number text not null check (corporate_number ~ '^[1-9][0-9]{12}$'),
  address text not null check (length(address) between 1 and 200),
  asker_name text not null check (length(asker_name) between 1 and 120),
  asker_email text not null check (length(asker_email) between 3 and 254),
  purpose text not null check (length(purpose) between 1 and 2000),
  -- In which its letters are written.
  locale text not null check (locale in ('en', 'ja')),
  -- None before the mail is made.
  token_hash text unique,
  created_at timestamptz not null,
  confirm_until timestamptz not null,
  confirmed_at timestamptz,
  decision text check (decision in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by uuid references persons (id) on delete set null,
  reason text check (length(reason) between 1 and 1000),
  -- The organisation that it became, or was already.
  company_id uuid references organisations (id),
  check ((decision is null) = (decided_at is null)),
  check (decision is null or confirmed_at is not null),
  check ((decision = 'refused') = (reason is not null) or decision is null),
  check ((decision is not distinct from 'approved') = (company_id is not null))
);
create index company_registrations_decided_by_idx on company_registrations (decided_by);
create index company_registrations_company_id_idx on company_registrations (company_id);
create index company_registrations_waiting_idx on company_registrations (confirmed_at)
  where confirmed_at is not null and decision is null;

-- Who recruits for a company, as owner or member; the grant of the role says that they may.
create table company_recruiters (
  id uuid primary key,
  company_id uuid not null references organisations (id),
  -- None where the address has an account already: its holder is written to, and gets nothing by it.
  person_id uuid references persons (id) on delete cascade,
  email text not null check (length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  rank text not null check (rank in ('owner', 'member')),
  invited_by uuid references persons (id) on delete set null,
  invited_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references persons (id) on delete set null
);
create unique index company_recruiters_standing_key on company_recruiters (company_id, lower(email))
  where ended_at is null;
create index company_recruiters_company_id_idx on company_recruiters (company_id);
create index company_recruiters_person_id_idx on company_recruiters (person_id);
create index company_recruiters_invited_by_idx on company_recruiters (invited_by);
create index company_recruiters_ended_by_idx on company_recruiters (ended_by);

-- What a company says of itself, in both languages; `contentSchema` reads it.
create table company_pages (
  company_id uuid primary key references organisations (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Which change it is at: a second editor is told.
  version integer not null default 1 check (version > 0),
  updated_at timestamptz not null,
  published_at timestamptz
);

create table company_jobs (
  id uuid primary key,
  company_id uuid not null references organisations (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz
);
create index company_jobs_company_id_idx on company_jobs (company_id);

-- What strangers typed and never confirmed goes; so does what is erased, and a booth that is given back.
grant delete on company_registrations, company_recruiters, fair_companies to kakehashi_app;
