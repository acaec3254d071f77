-- The log of learning is appended to and read, by any name it has: a partition got the rights that new
-- tables are given by default, so that the product could have rewritten it there.

alter table learning_events
  add constraint learning_events_kind_check check (
    kind in (
      'enrolled', 'first-visit', 'viewed', 'recalled', 'attempt-started', 'attempt-submitted',
      'kana-check-passed', 'completed', 'revision-taken'
    )
  ),
  -- Nobody who is spoken of in the log is deleted around it: erasure takes events out first, as owner.
  add constraint learning_events_person_id_fkey foreign key (person_id) references persons (id),
  add constraint learning_events_enrolment_id_fkey foreign key (enrolment_id) references enrolments (id);

alter table invitations
  add constraint invitations_role_check check (
    role in ('participant', 'trainer', 'coordinator', 'advisor', 'supervisor', 'staff', 'recruiter')
  );

-- A job says by class and code why it failed; earlier texts could hold what people had written.
update outbox_jobs set last_error = null where last_error is not null;

-- Makes the months that are not there yet, one caller at a time. What came too early for a month of
-- its own lies in the default partition and moves with it, in the same transaction.
create or replace function ensure_learning_event_partitions(first_month date, months integer) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  month date := date_trunc('month', first_month)::date;
  name text;
  low uuid;
  high uuid;
begin
  perform pg_advisory_xact_lock(7210455032);
  for i in 1..months loop
    name := 'learning_events_' || to_char(month, 'YYYY_MM');
    if to_regclass('public.' || name) is null then
      low := uuidv7_floor(month::timestamp at time zone 'UTC');
      high := uuidv7_floor((month + interval '1 month') at time zone 'UTC');
      lock table learning_events_other in access exclusive mode;
      execute format('create table %I (like learning_events including all)', name);
      execute format('revoke all on %I from kakehashi_app', name);
      execute format(
        'with early as (delete from learning_events_other where id >= %L and id < %L returning *)
         insert into %I select * from early',
        low, high, name
      );
      execute format(
        'alter table learning_events attach partition %I for values from (%L) to (%L)',
        name, low, high
      );
    end if;
    month := (month + interval '1 month')::date;
  end loop;
end
$$;

do $$
declare
  partition regclass;
begin
  for partition in select inhrelid::regclass from pg_inherits where inhparent = 'learning_events'::regclass loop
    execute format('revoke all on %s from kakehashi_app', partition);
  end loop;
end
$$;
