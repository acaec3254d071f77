-- A session never outlives the rights it was begun with, whoever changes them and by whatever way:
-- who gains or loses a role signs in again, and a disabled account has no session left to come back to.

create function end_sessions_of_person() returns trigger language plpgsql as $$
begin
  delete from sessions using accounts
  where accounts.id = sessions.account_id
    and accounts.person_id in (old.person_id, new.person_id);
  return null;
end $$;

create trigger role_grants_end_sessions after insert or update or delete on role_grants
  for each row execute function end_sessions_of_person();
create trigger accounts_disabled_end_sessions after update of disabled_at on accounts
  for each row when (old.disabled_at is null and new.disabled_at is not null)
  execute function end_sessions_of_person();
