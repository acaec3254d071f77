-- The day of a fair, and what follows it: who came, tickets of the queues, delays, answers, outcomes.

create table fair_check_ins (
  card_id uuid primary key references fair_cards (id) on delete cascade,
  manner text not null check (manner in ('scan', 'desk')),
  checked_in_at timestamptz not null,
  checked_in_by uuid references persons (id) on delete set null
);
create index fair_check_ins_checked_in_by_idx on fair_check_ins (checked_in_by);

-- How late a table is, as the company says.
create table booth_delays (
  fair_id uuid not null,
  company_id uuid not null,
  table_no smallint not null check (table_no between 1 and 12),
  minutes smallint not null check (minutes between 0 and 120),
  version integer not null default 1 check (version > 0),
  set_at timestamptz not null,
  primary key (fair_id, company_id, table_no),
  foreign key (fair_id, company_id) references fair_companies (fair_id, company_id)
    on delete cascade
);

-- Tickets (整理券) of the queue at a booth.
create table booth_tickets (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  company_id uuid not null references organisations (id),
  card_id uuid not null references fair_cards (id) on delete cascade,
  number integer not null check (number > 0),
  -- Which of the two tickets that one person may hold at once.
  holding smallint not null check (holding between 1 and 2),
  state text not null default 'waiting'
    check (state in ('waiting', 'called', 'served', 'skipped', 'left')),
  -- At which table its holder was called.
  table_no smallint check (table_no between 1 and 12),
  request_key uuid not null,
  created_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  unique (fair_id, company_id, number),
  unique (card_id, request_key),
  check ((table_no is null) = (called_at is null)),
  check (state not in ('called', 'served', 'skipped') or called_at is not null),
  check ((ended_at is null) = (state in ('waiting', 'called')))
);
-- The last defence against two taps and two tables.
create unique index booth_tickets_pair_key on booth_tickets (card_id, company_id)
  where state in ('waiting', 'called');
create unique index booth_tickets_holding_key on booth_tickets (card_id, holding)
  where state in ('waiting', 'called');
create unique index booth_tickets_table_key on booth_tickets (fair_id, company_id, table_no)
  where state = 'called';
create index booth_tickets_card_id_idx on booth_tickets (card_id);
create index booth_tickets_company_id_idx on booth_tickets (company_id);

-- What a company answers to whom it met: kept open once at most, and settled once.
create table fair_answers (
  id uuid primary key,
  fair_id uuid not null references fairs (id) on delete cascade,
  company_id uuid not null references organisations (id),
  card_id uuid not null references fair_cards (id) on delete cascade,
  answer text not null check (answer in ('next', 'hold', 'decline')),
  locale text not null check (locale in ('en', 'ja')),
  -- The company's own words.
  body text not null check (length(body) between 1 and 4000),
  sent_by uuid references persons (id) on delete set null,
  sent_at timestamptz not null
);
create unique index fair_answers_hold_key on fair_answers (card_id, company_id)
  where answer = 'hold';
create unique index fair_answers_settled_key on fair_answers (card_id, company_id)
  where answer <> 'hold';
create index fair_answers_fair_id_idx on fair_answers (fair_id);
create index fair_answers_company_id_idx on fair_answers (company_id);
create index fair_answers_card_id_idx on fair_answers (card_id);
create index fair_answers_sent_by_idx on fair_answers (sent_by);

-- What came of it, as the person notes it: nobody else reads it.
create table own_outcomes (
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  outcome text not null check (outcome in ('offer', 'accepted', 'declined', 'none')),
  noted_at timestamptz not null,
  primary key (card_id, company_id)
);
create index own_outcomes_company_id_idx on own_outcomes (company_id);

-- What came of it, as the company notes it.
create table company_outcomes (
  card_id uuid not null references fair_cards (id) on delete cascade,
  company_id uuid not null references organisations (id),
  outcome text not null check (outcome in ('offer', 'joined', 'none')),
  noted_by uuid references persons (id) on delete set null,
  noted_at timestamptz not null,
  primary key (card_id, company_id)
);
create index company_outcomes_company_id_idx on company_outcomes (company_id);
create index company_outcomes_noted_by_idx on company_outcomes (noted_by);

-- They go with the time that is kept of a fair; who was checked in by mistake is taken off the list.
grant delete on fair_check_ins, booth_tickets, fair_answers, own_outcomes, company_outcomes
  to kakehashi_app;
