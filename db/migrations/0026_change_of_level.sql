-- Courses of a series are levels of one another. Who changes level leaves one edition for another: what
-- they learnt there can still be read, and its record says where they went.

alter table enrolments
  add column moved_to uuid references editions (id),
  -- Whoever has moved learns there no longer, until they come back.
  add constraint enrolments_moved_check check (moved_to is null or withdrawn_at is not null);
create index enrolments_moved_to_idx on enrolments (moved_to);

alter table applications
  drop constraint applications_state_check,
  add constraint applications_state_check check (
    state in (
      'awaiting-approval', 'in-lottery', 'waiting', 'enrolled', 'declined', 'withdrawn', 'moved'
    )
  );

alter table application_changes
  -- Where a change of level led, or whence it came.
  add column other_edition_id uuid references editions (id),
  drop constraint application_changes_cause_check,
  add constraint application_changes_cause_check check (
    cause in (
      'applied', 'nominated', 'rule', 'code', 'approved', 'declined', 'promoted', 'drawn', 'withdrew',
      'removed', 'edition-changed', 'level-changed'
    )
  ),
  add constraint application_changes_level_check check (
    (other_edition_id is not null) <= (cause = 'level-changed')
  );
create index application_changes_other_edition_id_idx on application_changes (other_edition_id);

-- The log is not read for it, which would hold up who learns: the list is only longer than it was.
alter table learning_events
  drop constraint learning_events_kind_check,
  add constraint learning_events_kind_check check (
    kind in (
      'enrolled', 'first-visit', 'viewed', 'recalled', 'attempt-started', 'attempt-submitted',
      'kana-check-passed', 'completed', 'revision-taken', 'withdrawn', 'moved'
    )
  ) not valid;
