-- An answer may be right in part, be marked by a person, or be worth nothing to anybody's score. The rules are
-- held against what is stored already in the next step, so that answers do not wait for it.
alter table answer_events
  add column share double precision,
  add constraint answer_events_share_check check (share between 0 and 1) not valid,
  drop constraint answer_events_verdict_check,
  add constraint answer_events_verdict_check
    check (verdict in ('accept', 'near', 'reject', 'unmarked', 'unscored')) not valid;
