-- Documents that people send to companies, each by a consent of its own; and what the operator of the service has to do.

-- Who sent a file may take it back: its bytes go, and what is left says so.
alter table message_files
  alter column bytes drop not null,
  add column withdrawn_at timestamptz,
  add check ((withdrawn_at is null) = (bytes is not null));

create table document_consents (
  id uuid primary key,
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  kind text not null check (kind in ('rireki', 'shokumu', 'cv')),
  -- The words that were agreed to, and in which language they were read.
  text_version text not null check (length(text_version) between 1 and 40),
  locale text not null check (locale in ('en', 'ja')),
  given_at timestamptz not null,
  -- The message that it went with; the document itself is there and nowhere else.
  message_id uuid unique references messages (id) on delete set null,
  withdrawn_at timestamptz
);
create index document_consents_card_id_idx on document_consents (card_id, given_at);
create index document_consents_company_id_idx on document_consents (company_id);

-- What was done of what the law asks of the operator.
create table duty_records (
  id uuid primary key,
  duty text not null check (length(duty) between 1 and 40),
  -- For which year or fair; of an event, the day on which it happened.
  period text not null check (length(period) between 1 and 80),
  done_on date not null,
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid references persons (id) on delete set null,
  recorded_at timestamptz not null,
  -- A record that was a mistake stays, and says so.
  taken_back_by uuid references persons (id) on delete set null,
  taken_back_at timestamptz,
  check (taken_back_by is null or taken_back_at is not null)
);
create unique index duty_records_standing_key on duty_records (duty, period) where taken_back_at is null;
create index duty_records_recorded_by_idx on duty_records (recorded_by);
create index duty_records_taken_back_by_idx on duty_records (taken_back_by);
