-- Invitations go out by mail to people who are known: one for each, sent again under the same row. The
-- link is made with the mail, so that an invitation has none before, and a new one ends the old.

alter table invitations
  add column person_id uuid references persons (id) on delete cascade,
  -- Which mail it is: the first, the second.
  add column round integer not null default 1 check (round >= 1),
  add column sent_at timestamptz,
  alter column token_hash drop not null,
  add constraint invitations_person_id_key unique (person_id),
  add constraint invitations_sent_check check (sent_at is null or token_hash is not null);
