-- A second factor at sign-in: an authenticator app, or codes printed on paper, or both. What is not
-- confirmed protects nothing yet, so that nobody is locked out by what they could not use.

create table authenticators (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  -- Sealed with a key of the server: a leaked database makes no codes.
  sealed_secret text not null,
  -- A code is accepted once: later ones must be of a later step.
  last_step bigint,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  check (confirmed_at is null or last_step is not null)
);
create index authenticators_account_id_idx on authenticators (account_id);
create unique index authenticators_in_use_key on authenticators (account_id)
  where confirmed_at is not null;

create table printed_codes (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  code_mark text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  used_at timestamptz,
  unique (account_id, code_mark),
  check (used_at is null or confirmed_at is not null)
);

-- Who has given the right password and is asked for the second factor. The browser holds the token.
create table pending_sign_ins (
  token_hash text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index pending_sign_ins_account_id_idx on pending_sign_ins (account_id);
create index pending_sign_ins_expires_at_idx on pending_sign_ins (expires_at);

grant delete on authenticators, printed_codes, pending_sign_ins to kakehashi_app;
