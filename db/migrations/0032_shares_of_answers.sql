-- An answer may be right in part, be marked by a person, or be worth nothing to anybody's score.
alter table answer_events
  add column share double precision check (share between 0 and 1),
  drop constraint answer_events_verdict_check,
  add constraint answer_events_verdict_check
    check (verdict in ('accept', 'near', 'reject', 'unmarked', 'unscored')) not valid;
alter table answer_events validate constraint answer_events_verdict_check;
