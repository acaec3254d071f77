-- An edition is copied for a fiscal year once: who copies again finds the same draft, whatever has
-- become of its dates since.

alter table editions
  add column copied_for smallint,
  add constraint editions_copied_key unique (copied_from, copied_for),
  add constraint editions_copied_check check ((copied_from is null) = (copied_for is null));
drop index editions_copied_from_idx;
