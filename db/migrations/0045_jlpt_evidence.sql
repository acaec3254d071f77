-- Results of the JLPT that people upload, and what staff said of them.

create table jlpt_evidences (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  level text not null check (level in ('N1', 'N2', 'N3', 'N4', 'N5')),
  -- Year and month of the test, as the person's profile says them.
  taken_on text not null check (taken_on ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  media_type text not null
    check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  byte_size integer not null check (byte_size between 1 and 5242880),
  -- A result has a name and a date of birth on it: it goes as soon as somebody has looked at it.
  bytes bytea check (length(bytes) = byte_size),
  handed_in_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'verified', 'refused')),
  decided_by uuid references persons (id) on delete set null,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  check ((state = 'waiting') = (bytes is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  check (state <> 'refused' or reason <> '')
);
create unique index jlpt_evidences_one_waits_key on jlpt_evidences (person_id)
  where state = 'waiting';
create index jlpt_evidences_person_id_idx on jlpt_evidences (person_id);
create index jlpt_evidences_decided_by_idx on jlpt_evidences (decided_by);
-- The queue.
create index jlpt_evidences_waiting_idx on jlpt_evidences (handed_in_at, id) where state = 'waiting';
-- Pictures are packed already.
alter table jlpt_evidences alter column bytes set storage external;

-- What a person takes back is gone.
grant delete on jlpt_evidences to kakehashi_app;
