-- A word to learners from whoever oversees them: it waits a while in which it can be taken back.
create table nudges (
  id uuid primary key,
  -- In the words of whoever sends it, who is named with them.
  line text not null default '' check (length(line) <= 300),
  people integer not null check (people > 0),
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  send_at timestamptz not null check (send_at >= made_at),
  begun_at timestamptz,
  sent_at timestamptz,
  -- How many were reached: who was reminded meanwhile is not.
  told integer check (told between 0 and people),
  undone_by uuid references persons (id) on delete set null,
  undone_at timestamptz,
  check (undone_at is null or begun_at is null),
  check (sent_at is null or begun_at is not null),
  check ((sent_at is null) = (told is null))
);
create index nudges_made_by_idx on nudges (made_by, made_at);
create index nudges_undone_by_idx on nudges (undone_by);

-- Whom a nudge is for, and the course it speaks of: one for each person.
create table nudge_persons (
  nudge_id uuid not null references nudges (id) on delete cascade,
  person_id uuid not null references persons (id) on delete cascade,
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  primary key (nudge_id, person_id)
);
create index nudge_persons_person_id_idx on nudge_persons (person_id);
create index nudge_persons_enrolment_id_idx on nudge_persons (enrolment_id);

-- Whom it was for goes with it.
grant delete on nudges to kakehashi_app;
