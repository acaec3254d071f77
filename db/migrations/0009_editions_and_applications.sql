-- A course runs as editions: for whom, when, how many, and by which ways in. Who asks for a place is
-- an applicant until a seat is theirs; whoever learns has an enrolment, as before.

alter table editions
  add column fiscal_year smallint check (fiscal_year between 1987 and 2200),
  add column term text check (term in ('april', 'july', 'december', 'other')),
  -- A rule as audienceSchema reads it.
  add column audience jsonb not null default '{"version": 1}',
  add column capacity integer check (capacity > 0),
  add column seats_taken integer not null default 0,
  add column next_ticket integer not null default 1 check (next_ticket > 0),
  add column self_entry boolean not null default true,
  add column by_rule boolean not null default false,
  add column nominations boolean not null default false,
  add column entry_code text unique check (length(entry_code) between 6 and 40),
  add column approval text not null default 'none' check (approval in ('none', 'organisation', 'coordinator')),
  add column allocation text not null default 'first-come' check (allocation in ('first-come', 'lottery')),
  -- Weeks of the plan from the anchor on; an edition without has no pace.
  add column pace_weeks smallint check (pace_weeks between 1 and 104),
  -- The digest is shown from the beginning, the seed after the draw.
  add column lottery_seed text,
  add column lottery_commitment text,
  add column lottery_drawn_at timestamptz,
  add column published_at timestamptz default now(),
  add column archived_at timestamptz,
  add column copied_from uuid references editions (id),
  add constraint editions_seats_check check (seats_taken >= 0 and (capacity is null or seats_taken <= capacity)),
  add constraint editions_lottery_check check (
    allocation = 'first-come' or (capacity is not null and lottery_seed is not null and lottery_commitment is not null)
  ),
  add constraint editions_end_check check (access_end_days >= end_days),
  add constraint editions_names_check check (
    length(name_en) between 1 and 200 and length(name_ja) between 1 and 200
  );
create index editions_copied_from_idx on editions (copied_from);
update editions set published_at = created_at;
grant insert, update on editions to kakehashi_app;

create table applications (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  edition_id uuid not null references editions (id),
  route text not null check (route in ('self', 'rule', 'code', 'nomination')),
  state text not null check (
    state in ('awaiting-approval', 'in-lottery', 'waiting', 'enrolled', 'declined', 'withdrawn')
  ),
  -- The place in the order of the edition; who comes back after withdrawing gets a new one.
  ticket integer not null check (ticket > 0),
  nominated_by uuid references persons (id) on delete set null,
  enrolment_id uuid unique references enrolments (id) on delete set null,
  applied_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references persons (id) on delete set null,
  unique (person_id, edition_id),
  unique (edition_id, ticket),
  check ((state = 'enrolled') <= (enrolment_id is not null))
);
create index applications_waiting_idx on applications (edition_id, ticket) where state = 'waiting';
create index applications_state_idx on applications (state, edition_id);
create index applications_nominated_by_idx on applications (nominated_by);
create index applications_decided_by_idx on applications (decided_by);

-- Every step of an application, by whom and why: shown to all who may know of it.
create table application_changes (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  state text not null,
  cause text not null check (
    cause in (
      'applied', 'nominated', 'rule', 'code', 'approved', 'declined', 'promoted', 'drawn', 'withdrew',
      'removed', 'edition-changed'
    )
  ),
  changed_by uuid references persons (id) on delete set null,
  changed_at timestamptz not null,
  reason text check (length(reason) <= 500)
);
create index application_changes_application_id_idx on application_changes (application_id, id);
create index application_changes_changed_by_idx on application_changes (changed_by);

-- Whoever was enrolled before there were applications asked for the place by themselves.
insert into applications (id, person_id, edition_id, route, state, ticket, enrolment_id, applied_at, decided_at)
select gen_random_uuid(), person_id, edition_id, 'self',
  case when withdrawn_at is null then 'enrolled' else 'withdrawn' end,
  row_number() over (partition by edition_id order by enrolled_at, id), id, enrolled_at, enrolled_at
from enrolments;
update editions set
  next_ticket = 1 + (select count(*) from applications where edition_id = editions.id),
  seats_taken = (select count(*) from applications where edition_id = editions.id and state = 'enrolled');

alter table learning_events
  drop constraint learning_events_kind_check,
  add constraint learning_events_kind_check check (
    kind in (
      'enrolled', 'first-visit', 'viewed', 'recalled', 'attempt-started', 'attempt-submitted',
      'kana-check-passed', 'completed', 'revision-taken', 'withdrawn'
    )
  );
