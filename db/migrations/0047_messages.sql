-- Messages between people and companies of a fair, and what a company keeps for itself about cards.

-- One for each card and company.
create table threads (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  opened_by text not null check (opened_by in ('participant', 'company')),
  opened_at timestamptz not null,
  last_at timestamptz not null,
  -- Up to which message each side has read.
  participant_read_at timestamptz,
  company_read_at timestamptz,
  -- Since when a side takes no messages; the other learns only that the thread is closed.
  participant_closed_at timestamptz,
  company_closed_at timestamptz,
  unique (card_id, company_id)
);
create index threads_fair_id_idx on threads (fair_id);
create index threads_company_id_idx on threads (company_id);

-- Relayed as they were written: nobody changes one.
create table messages (
  id uuid primary key,
  thread_id uuid not null references threads (id) on delete cascade,
  side text not null check (side in ('participant', 'company')),
  sender_id uuid references persons (id) on delete set null,
  -- Browsers send a new line as two characters; it counts as one.
  body text not null check (length(replace(body, chr(13) || chr(10), chr(10))) <= 4000),
  sent_at timestamptz not null,
  -- Of the form that was sent: sent twice, it is one message.
  request_key text not null check (length(request_key) between 8 and 64),
  unique (thread_id, side, request_key)
);
create index messages_thread_id_idx on messages (thread_id, sent_at, id);
create index messages_sender_id_idx on messages (sender_id);

create table message_files (
  id uuid primary key,
  message_id uuid not null references messages (id) on delete cascade,
  position smallint not null check (position between 1 and 3),
  name text not null check (length(name) between 1 and 200),
  media_type text not null
    check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  byte_size integer not null check (byte_size between 1 and 5242880),
  bytes bytea not null check (length(bytes) = byte_size),
  unique (message_id, position)
);
-- PDFs and pictures are packed already.
alter table message_files alter column bytes set storage external;

-- What one side asks staff to look at: they read the message and its neighbours, and nothing else.
create table message_reports (
  id uuid primary key,
  message_id uuid not null references messages (id) on delete cascade,
  side text not null check (side in ('participant', 'company')),
  reporter_id uuid references persons (id) on delete set null,
  reason text not null check (length(reason) between 1 and 1000),
  reported_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references persons (id) on delete set null,
  note text not null default '' check (length(note) <= 1000),
  unique (message_id, side),
  check ((settled_at is null) = (note = ''))
);
create index message_reports_reporter_id_idx on message_reports (reporter_id);
create index message_reports_settled_by_idx on message_reports (settled_by);
create index message_reports_waiting_idx on message_reports (reported_at, id) where settled_at is null;

-- Texts from which recruiters of a company begin a message.
create table reply_templates (
  id uuid primary key,
  company_id uuid not null references organisations (id),
  title text not null check (length(title) between 1 and 80),
  body_ja text not null default '' check (length(body_ja) <= 4000),
  body_en text not null default '' check (length(body_en) <= 4000),
  version integer not null default 1 check (version > 0),
  updated_at timestamptz not null,
  updated_by uuid references persons (id) on delete set null,
  check (body_ja <> '' or body_en <> '')
);
create index reply_templates_company_id_idx on reply_templates (company_id);
create index reply_templates_updated_by_idx on reply_templates (updated_by);

-- What a team of recruiters writes for itself about whose card it is.
create table card_notes (
  id uuid primary key,
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  author_id uuid references persons (id) on delete set null,
  body text not null check (length(body) between 1 and 2000),
  written_at timestamptz not null,
  changed_at timestamptz
);
create index card_notes_card_id_idx on card_notes (card_id, company_id);
create index card_notes_company_id_idx on card_notes (company_id);
create index card_notes_author_id_idx on card_notes (author_id);

create table card_tags (
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  tag text not null check (length(tag) between 1 and 30),
  tagged_by uuid references persons (id) on delete set null,
  tagged_at timestamptz not null,
  primary key (card_id, company_id, tag)
);
create index card_tags_company_id_idx on card_tags (company_id, tag);
create index card_tags_tagged_by_idx on card_tags (tagged_by);

create table saved_searches (
  id uuid primary key,
  company_id uuid not null references organisations (id),
  fair_id uuid not null references fairs (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  -- `candidateQuerySchema` reads it.
  query jsonb not null check (jsonb_typeof(query) = 'object'),
  saved_by uuid references persons (id) on delete set null,
  saved_at timestamptz not null,
  -- When somebody of the company last looked at all that it finds.
  looked_at timestamptz not null,
  -- The day in Japan on which the company was last told of something new.
  told_on date,
  unique (company_id, fair_id, name)
);
create index saved_searches_fair_id_idx on saved_searches (fair_id);
create index saved_searches_saved_by_idx on saved_searches (saved_by);

-- The cards that a search had found when somebody last looked: all others that it finds are new.
create table saved_search_cards (
  search_id uuid not null references saved_searches (id) on delete cascade,
  card_id uuid not null references fair_cards (id) on delete cascade,
  primary key (search_id, card_id)
);
create index saved_search_cards_card_id_idx on saved_search_cards (card_id);

-- They go some time after their fair; what a company writes for itself also when it takes it back.
grant delete on threads, reply_templates to kakehashi_app;
grant delete on card_notes, card_tags, saved_searches, saved_search_cards to kakehashi_app;
