-- The time of an attempt may end. From `ends_at` on its page takes no answer; at `submit_at`, once what was on
-- its way has had time to arrive, the server submits it. What comes later is kept and marked late.
alter table attempts
  add column ends_at timestamptz,
  add column submit_at timestamptz,
  add column submitted_by text check (submitted_by in ('learner', 'server'));
update attempts set submitted_by = 'learner' where submitted_at is not null;
alter table attempts
  add constraint attempts_times_end check (
    (ends_at is null) = (submit_at is null) and ends_at >= started_at and submit_at >= ends_at),
  add constraint attempts_submitted_by_somebody check ((submitted_at is null) = (submitted_by is null));

-- A build before this one submits without saying who does: it is the learner.
create function say_who_submits() returns trigger language plpgsql as $$
begin
  if new.submitted_at is not null and new.submitted_by is null then
    new.submitted_by := 'learner';
  end if;
  return new;
end
$$;
create trigger attempts_submitted_by_learner before insert or update on attempts
  for each row execute function say_who_submits();
create index attempts_submit_at_idx on attempts (submit_at)
  where submitted_at is null and submit_at is not null;

-- `client_at` is what the device's clock said: shown, never used.
alter table answer_events
  add column late boolean not null default false,
  add column client_at timestamptz;
