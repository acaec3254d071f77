-- Who closes their account has thirty days in which signing in keeps it; then it is disabled.

alter table accounts
  add column closes_at timestamptz,
  add constraint accounts_closing_check check (closes_at is null or disabled_at is null);
