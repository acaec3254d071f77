-- All that is held about a person can be handed to them, and taken away.

-- An archive is made in the background, offered for some days to its person, and deleted.
create table personal_archives (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  asked_at timestamptz not null,
  -- Its random name in the folder of archives.
  file_name text unique check (file_name ~ '^[0-9a-f]{64}[.]zip$'),
  byte_size bigint check (byte_size > 0),
  ready_at timestamptz,
  expires_at timestamptz,
  -- The file is deleted, or was never made.
  gone_at timestamptz,
  check ((ready_at is null) = (file_name is null)),
  check ((ready_at is null) = (byte_size is null)),
  check ((ready_at is null) = (expires_at is null))
);
create index personal_archives_person_id_idx on personal_archives (person_id);
create unique index personal_archives_one_key on personal_archives (person_id)
  where ready_at is null and gone_at is null;

-- Who was erased, by an id that names nobody any more, and why.
create table erasures (
  id uuid primary key,
  person_id uuid not null unique,
  cause text not null check (cause in ('closed', 'asked', 'mistaken', 'left')),
  erased_by uuid references persons (id) on delete set null,
  erased_at timestamptz not null,
  done_at timestamptz
);
create index erasures_erased_by_idx on erasures (erased_by);

-- The log of learning goes with whom it is about, and with a person all that hangs on them. The product
-- deletes neither by itself: it says first whom it erases.
create function erase_person(who uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if not exists (select from erasures where person_id = who and done_at is null) then
    raise exception 'no erasure of this person is under way' using errcode = 'insufficient_privilege';
  end if;
  delete from learning_events where person_id = who;
  delete from persons where id = who;
end
$$;
revoke all on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to kakehashi_app;

-- What a learner wrote of a lesson is theirs; what came of it stands in the lesson.
alter table content_reports
  drop constraint content_reports_person_id_fkey,
  add constraint content_reports_person_id_fkey
    foreign key (person_id) references persons (id) on delete cascade;

-- What is deleted once its time is over, or with whom it is about.
grant delete on
  accounts, applications, content_reports, email_changes, invitations, kept_mails, notices, outbox_jobs,
  password_resets, personal_archives, viewings
  to kakehashi_app;
