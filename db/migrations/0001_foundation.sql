-- The application role: the server assumes it at connect and owns nothing.
do $$
begin
  create role kakehashi_app nologin;
exception
  when duplicate_object then null;
  when unique_violation then null;
end
$$;
do $$
begin
  execute format('grant kakehashi_app to %I', current_user);
end
$$;

-- People -------------------------------------------------------------------------------------

create table persons (
  id uuid primary key,
  legal_name text not null check (length(legal_name) between 1 and 200),
  display_name text not null check (length(display_name) between 1 and 200),
  kana text check (length(kana) <= 200),
  sort_key text not null default '',
  locale text check (locale in ('en', 'ja')),
  time_zone text not null default 'Asia/Tokyo',
  arrival_on date,
  created_at timestamptz not null
);
create index persons_sort_key_idx on persons (sort_key collate "ja-x-icu");

create table reading_preferences (
  person_id uuid primary key references persons (id) on delete cascade,
  furigana text not null default 'new' check (furigana in ('off', 'new', 'tap', 'all')),
  translation text not null default 'tap' check (translation in ('tap', 'shown')),
  romaji boolean not null default true,
  speed text not null default 'normal' check (speed in ('normal', 'slow')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  updated_at timestamptz not null
);

create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('clair', 'host', 'contracting', 'school', 'company', 'alumni')),
  parent_id uuid references organisations (id),
  code text unique,
  name_ja text not null,
  name_en text not null,
  invented boolean not null default false,
  created_at timestamptz not null
);
create index organisations_parent_id_idx on organisations (parent_id);

create table role_grants (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  role text not null check (
    role in ('participant', 'trainer', 'coordinator', 'advisor', 'supervisor', 'staff', 'recruiter')
  ),
  scope_kind text not null check (scope_kind in ('platform', 'organisation', 'course')),
  scope_id uuid,
  valid_from timestamptz not null,
  valid_until timestamptz,
  check ((scope_kind = 'platform') = (scope_id is null)),
  check (valid_until is null or valid_until > valid_from)
);
create index role_grants_person_id_idx on role_grants (person_id);
create index role_grants_scope_idx on role_grants (scope_kind, scope_id);

-- Accounts -----------------------------------------------------------------------------------

create table accounts (
  id uuid primary key,
  person_id uuid not null unique references persons (id) on delete cascade,
  email text not null check (length(email) between 3 and 254),
  password_hash text,
  demo boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index accounts_email_key on accounts (lower(email));

-- The id is the SHA-256 of the cookie's token: a leaked table is not a login.
create table sessions (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '' check (length(user_agent) <= 300)
);
create index sessions_account_id_idx on sessions (account_id);
create index sessions_expires_at_idx on sessions (expires_at);

create table invitations (
  id uuid primary key,
  token_hash text not null unique,
  email text not null check (length(email) between 3 and 254),
  role text,
  invited_by uuid references persons (id) on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitations_invited_by_idx on invitations (invited_by);

create table password_resets (
  token_hash text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_account_id_idx on password_resets (account_id);

create table rate_limits (
  bucket text not null,
  window_start timestamptz not null,
  hits integer not null check (hits > 0),
  primary key (bucket, window_start)
);
create index rate_limits_window_start_idx on rate_limits (window_start);

-- Courses ------------------------------------------------------------------------------------

create table stored_files (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  byte_size bigint not null check (byte_size >= 0),
  public boolean not null,
  created_at timestamptz not null
);

create table courses (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  owner text not null default 'files' check (owner in ('files', 'site')),
  created_at timestamptz not null
);

-- A version is immutable. A revision changes keys, rules or items; a correction of it changes words only.
create table course_versions (
  id uuid primary key,
  course_id uuid not null references courses (id),
  revision integer not null check (revision >= 1),
  correction integer not null check (correction >= 0),
  digest text not null,
  outline jsonb not null,
  published_at timestamptz not null,
  unique (course_id, revision, correction)
);

create table course_items (
  version_id uuid not null references course_versions (id) on delete cascade,
  slug text not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('lesson', 'check-up')),
  data jsonb not null,
  answer_key jsonb,
  html_en text,
  html_ja text,
  primary key (version_id, slug),
  unique (version_id, position),
  check (kind = 'check-up' or answer_key is null),
  check ((kind = 'lesson') = (html_en is not null and html_ja is not null))
);

create table editions (
  id uuid primary key,
  course_id uuid not null references courses (id),
  slug text not null,
  name_en text not null,
  name_ja text not null,
  -- Windows are days from the anchor; without an anchor of its own an edition counts from each enrolment.
  anchor_at timestamptz,
  enrol_open_days integer,
  enrol_close_days integer,
  end_days integer,
  access_end_days integer,
  created_at timestamptz not null,
  unique (course_id, slug),
  check (anchor_at is not null or (enrol_open_days is null and enrol_close_days is null)),
  check (enrol_close_days >= enrol_open_days)
);

create table enrolments (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  edition_id uuid not null references editions (id),
  revision integer not null check (revision >= 1),
  route text not null check (route in ('self', 'rule', 'code', 'nomination', 'approval')),
  anchor_at timestamptz not null,
  enrolled_at timestamptz not null,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  prior_knowledge text check (prior_knowledge in ('nothing', 'hiragana', 'both', 'more')),
  first_visit_at timestamptz,
  certificate_name text check (length(certificate_name) between 1 and 200),
  certificate_katakana text check (length(certificate_katakana) <= 200),
  name_confirmed_at timestamptz,
  unique (person_id, edition_id)
);
create index enrolments_edition_id_idx on enrolments (edition_id);

-- Where a learner stopped reading; not a fact of learning, so outside the event log.
create table reading_places (
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  item_slug text not null,
  block_id text not null check (length(block_id) <= 100),
  updated_at timestamptz not null,
  primary key (enrolment_id, item_slug)
);

-- Attempts and the two event logs --------------------------------------------------------------

create table attempts (
  id uuid primary key,
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  version_id uuid not null references course_versions (id),
  item_slug text not null,
  number integer not null check (number >= 1),
  seed integer not null,
  question_ids text[] not null check (cardinality(question_ids) > 0),
  started_at timestamptz not null,
  submitted_at timestamptz,
  score numeric(8, 3),
  max_score numeric(8, 3),
  submission_key uuid,
  unique (enrolment_id, item_slug, number),
  check ((submitted_at is null) = (score is null)),
  check ((score is null) = (max_score is null)),
  check (score between 0 and max_score)
);
create unique index attempts_one_open_key on attempts (enrolment_id, item_slug) where submitted_at is null;
create index attempts_version_id_idx on attempts (version_id);

create table answer_events (
  attempt_id uuid not null references attempts (id) on delete cascade,
  question_id text not null,
  sequence integer not null check (sequence between 1 and 100000),
  client_id uuid not null,
  verdict text not null check (verdict in ('accept', 'near', 'reject')),
  error_class text,
  received_at timestamptz not null,
  primary key (attempt_id, question_id, sequence)
);

create table answer_bodies (
  attempt_id uuid not null,
  question_id text not null,
  sequence integer not null,
  answer jsonb,
  primary key (attempt_id, question_id, sequence),
  foreign key (attempt_id, question_id, sequence)
    references answer_events (attempt_id, question_id, sequence) on delete cascade
);

-- Partitioned by the time inside the server-made UUIDv7.
create table learning_events (
  id uuid primary key,
  person_id uuid not null,
  enrolment_id uuid,
  kind text not null,
  item_slug text,
  subject text check (length(subject) <= 100),
  value numeric(10, 3),
  at timestamptz not null
) partition by range (id);
create index learning_events_enrolment_idx on learning_events (enrolment_id, id);
create index learning_events_person_idx on learning_events (person_id, id);
create table learning_events_other partition of learning_events default;

create function uuidv7_floor(instant timestamptz) returns uuid
  language sql immutable strict
  as $$ select rpad(lpad(to_hex((extract(epoch from instant) * 1000)::bigint), 12, '0'), 32, '0')::uuid $$;

create function ensure_learning_event_partitions(first_month date, months integer) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  month date := date_trunc('month', first_month)::date;
  name text;
begin
  for i in 1..months loop
    name := 'learning_events_' || to_char(month, 'YYYY_MM');
    if to_regclass('public.' || name) is null then
      execute format(
        'create table %I partition of learning_events for values from (%L) to (%L)',
        name,
        uuidv7_floor(month::timestamp at time zone 'UTC'),
        uuidv7_floor((month + interval '1 month') at time zone 'UTC')
      );
    end if;
    month := (month + interval '1 month')::date;
  end loop;
end
$$;
select ensure_learning_event_partitions(current_date, 4);

-- Projections: made from the events alone, rebuilt by a command.
create table item_progress (
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  item_slug text not null,
  first_viewed_at timestamptz,
  last_viewed_at timestamptz,
  submissions integer not null default 0,
  best_percent numeric(6, 3),
  completed_at timestamptz,
  completed_by text check (completed_by in ('check-up', 'kana-check')),
  primary key (enrolment_id, item_slug),
  check ((completed_at is null) = (completed_by is null))
);

-- Certificates ---------------------------------------------------------------------------------

create table certificates (
  id uuid primary key,
  enrolment_id uuid references enrolments (id) on delete set null,
  person_id uuid references persons (id) on delete set null,
  number text not null unique,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  snapshot jsonb not null,
  completed_at timestamptz not null,
  issued_at timestamptz not null,
  replaced_by uuid unique references certificates (id) deferrable initially deferred,
  revoked_at timestamptz
);
create unique index certificates_one_valid_key on certificates (enrolment_id)
  where replaced_by is null and revoked_at is null;
create index certificates_person_id_idx on certificates (person_id);
create sequence certificate_numbers;

-- Platform: settings, audit, outbox, mail, reports ----------------------------------------------

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);

create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  request_id text,
  body_digest text
);
create index audit_entries_object_idx on audit_entries (object_kind, object_id);
create index audit_entries_actor_idx on audit_entries (actor_id, id);

create table audit_bodies (
  entry_id uuid primary key references audit_entries (id),
  salt text,
  body jsonb
);

create table audit_seals (
  sequence bigint primary key check (sequence >= 1),
  entry_id uuid not null unique references audit_entries (id),
  previous text not null,
  seal text not null unique
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();
create trigger audit_seals_append_only before update or delete on audit_seals
  for each row execute function refuse_change();
create trigger audit_entries_no_truncate before truncate on audit_entries
  for each statement execute function refuse_change();
create trigger audit_seals_no_truncate before truncate on audit_seals
  for each statement execute function refuse_change();

create table outbox_jobs (
  id uuid primary key,
  kind text not null,
  dedupe_key text unique,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index outbox_jobs_due_idx on outbox_jobs (run_at) where done_at is null and failed_at is null;

create table kept_mails (
  job_id uuid primary key references outbox_jobs (id),
  recipient text not null,
  locale text not null check (locale in ('en', 'ja')),
  subject text not null,
  text_body text not null,
  html_body text not null,
  kept_at timestamptz not null
);
create index kept_mails_kept_at_idx on kept_mails (kept_at);

create table content_reports (
  id uuid primary key,
  person_id uuid references persons (id) on delete set null,
  course_id uuid not null references courses (id),
  version_id uuid not null references course_versions (id),
  item_slug text not null,
  block_id text not null check (length(block_id) <= 100),
  message text not null check (length(message) between 1 and 2000),
  created_at timestamptz not null
);
create index content_reports_person_id_idx on content_reports (person_id);
create index content_reports_course_id_idx on content_reports (course_id);
create index content_reports_version_id_idx on content_reports (version_id);

-- Rights of the application role -----------------------------------------------------------------

grant usage on schema public to kakehashi_app;
grant select, insert, update, delete on all tables in schema public to kakehashi_app;
grant usage, select on all sequences in schema public to kakehashi_app;
revoke update, delete on audit_entries, audit_seals, answer_events, learning_events from kakehashi_app;
revoke insert, update, delete on course_versions, course_items from kakehashi_app;
alter default privileges in schema public grant select, insert, update, delete on tables to kakehashi_app;
alter default privileges in schema public grant usage, select on sequences to kakehashi_app;
