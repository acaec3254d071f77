-- A person changes the address they sign in with: nothing changes before the new one was confirmed, and
-- the old one can take it back. The links are made with the mails; only their hashes are kept.

create table email_changes (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  old_email text not null check (length(old_email) between 3 and 254),
  new_email text not null check (length(new_email) between 3 and 254),
  confirm_hash text unique,
  undo_hash text unique,
  created_at timestamptz not null,
  confirm_until timestamptz not null,
  undo_until timestamptz not null,
  confirmed_at timestamptz,
  undone_at timestamptz,
  check (undo_until >= confirm_until)
);
create index email_changes_account_id_idx on email_changes (account_id);
