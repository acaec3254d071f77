-- Jobs made for many at once wait while others are due: the index is in the order in which they are taken.
alter table outbox_jobs add column for_many boolean not null default false;
drop index outbox_jobs_due_idx;
create index outbox_jobs_due_idx on outbox_jobs (for_many, run_at, id)
  where done_at is null and failed_at is null;
