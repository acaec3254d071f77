-- A stay that nobody took up does not keep its number and day: the same person may be entered from that
-- day again.

alter table appointments drop constraint appointments_jet_number_starts_on_key;
create unique index appointments_jet_number_starts_on_key on appointments (jet_number, starts_on)
  where leaving is distinct from 'not-arrived';
-- Numbers of every stay are still looked up.
create index appointments_jet_number_idx on appointments (jet_number);
