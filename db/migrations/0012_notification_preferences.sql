-- What a person wants to be told by mail, in which language and when; no row means the defaults.
create table notification_preferences (
  person_id uuid primary key references persons (id) on delete cascade,
  -- Kinds of which no mail is wanted; what concerns account and security cannot be refused.
  refused_kinds text[] not null default '{}' check (
    refused_kinds <@ array[
      'enrolment', 'reminder', 'announcement', 'weekly-digest', 'monthly-digest', 'message'
    ]
  ),
  -- Of mail; null is the language of the person's pages.
  locale text check (locale in ('en', 'ja')),
  -- Minutes of the day in the person's zone, over midnight where the first is later; null is none.
  quiet_from smallint default 1260 check (quiet_from between 0 and 1439),
  quiet_until smallint default 480 check (quiet_until between 0 and 1439),
  copy_to_organisation boolean not null default false,
  updated_at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);

-- Where a mail program ends mail of its kind (RFC 8058), as the mail's head says it.
alter table kept_mails add column unsubscribe_url text;
