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
create index attempts_submit_at_idx on attempts (submit_at)
  where submitted_at is null and submit_at is not null;

-- `client_at` is what the device's clock said: shown, never used.
alter table answer_events
  add column late boolean not null default false,
  add column client_at timestamptz;
