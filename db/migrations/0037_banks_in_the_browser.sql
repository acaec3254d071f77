-- Banks are browsed and written in the browser. What a question is called, sorted under and whether it may
-- be asked belongs to the question; what it asks stays in its versions, which never change. Whatever makes
-- a version, also a build before this one, has its question entered here by the database itself, with the
-- words it is found by.

alter table banks
  -- What a bank says of itself, as it was written; null where a course's files say it.
  add column heading jsonb,
  add column created_by uuid references persons (id) on delete set null;
create index banks_created_by_idx on banks (created_by);

-- As its author wrote it; null where the question stands in a course's files.
alter table question_versions add column source jsonb;

-- Width, case and the two kana make no difference when something is searched.
create function search_form(words text) returns text
language sql immutable strict parallel safe
return translate(lower(normalize(words, NFKC)),
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ');

-- A text without its readings and, where it has any, with them in the place of what they stand over.
create function both_readings(words text) returns text
language sql immutable strict parallel safe
return case when words ~ '\{[^|{}]*\|' then
  regexp_replace(words, '\{([^|{}]*)\|[^{}]*\}', '\1', 'g') || ' '
    || replace(regexp_replace(words, '\{[^|{}]*\|([^{}]*)\}', '\1', 'g'), '|', '')
  else words end;

-- All that a question says, but for names that tell nothing; what is longer than anybody searches is cut.
create function question_words(document jsonb) returns text
language sql immutable strict parallel safe
return (
  select left(coalesce(string_agg(both_readings(regexp_replace(t.text, '<[^>]*>', '', 'g')), ' '), ''), 4000)
  from (
    select distinct s.value #>> '{}' as text
    from jsonb_path_query(document, 'strict $.** ? (@.type() == "string")') s (value)) t
  where t.text !~ '^[a-z]?[0-9a-f-]{10,}$');

create function entry_words(name text, category text, tags text[], words text) returns text
language sql immutable parallel safe
return search_form(name || ' ' || coalesce(category, '') || ' ' || array_to_string(tags, ' ') || ' ' || words);

create table question_entries (
  question_id uuid primary key references questions (id),
  bank_id uuid not null references banks (id),
  -- Its place in the bank.
  position integer not null check (position > 0),
  name text not null default '' check (length(name) <= 200),
  category text check (length(category) between 1 and 500),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  status text not null default 'ready' check (status in ('draft', 'ready', 'retired')),
  -- Of the newest version.
  kind text not null,
  version_id uuid not null references question_versions (id),
  words text not null,
  -- All of its words as they are compared; the database writes it.
  search text not null default '',
  -- Counts changes, so that one who writes on an older state is told.
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references persons (id) on delete set null
);
create index question_entries_bank_id_idx on question_entries (bank_id, position, question_id);
create index question_entries_version_id_idx on question_entries (version_id);
create index question_entries_changed_by_idx on question_entries (changed_by);
create index question_entries_tags_idx on question_entries using gin (tags);
-- Searched from end to end: never compressed.
alter table question_entries alter column search set storage external;

create function write_search_of_entry() returns trigger language plpgsql as $$
begin
  new.search := entry_words(new.name, new.category, new.tags, new.words);
  return new;
end
$$;
create trigger question_entries_write_search
  before insert or update of name, category, tags, words on question_entries
  for each row execute function write_search_of_entry();

-- What was done to a question when, and by whom: what made a version names it.
create table question_changes (
  question_id uuid not null references questions (id),
  revision integer not null,
  act text not null check (act in ('made', 'changed', 'imported', 'described', 'status')),
  version_id uuid references question_versions (id),
  status text not null check (status in ('draft', 'ready', 'retired')),
  changed_at timestamptz not null,
  changed_by uuid references persons (id) on delete set null,
  primary key (question_id, revision)
);
create index question_changes_version_id_idx on question_changes (version_id);
create index question_changes_changed_by_idx on question_changes (changed_by);

create function enter_question() returns trigger language plpgsql as $$
begin
  insert into question_entries (question_id, bank_id, position, kind, version_id, words, changed_at)
  select q.id, q.bank_id,
    coalesce((select max(e.position) from question_entries e where e.bank_id = q.bank_id), 0) + 1,
    new.content #>> '{question,kind}', new.id,
    question_words(coalesce(new.source, jsonb_build_array(new.content -> 'question', new.answer_key))),
    new.created_at
  from questions q where q.id = new.question_id
  on conflict (question_id) do update set kind = excluded.kind, version_id = excluded.version_id,
    words = excluded.words, changed_at = excluded.changed_at, changed_by = null,
    revision = question_entries.revision + 1;
  return null;
end
$$;
create trigger question_versions_enter_question after insert on question_versions
  for each row execute function enter_question();

insert into question_entries (question_id, bank_id, position, kind, version_id, words, changed_at, revision)
select q.id, q.bank_id, row_number() over (partition by q.bank_id order by q.created_at, q.id),
  v.content #>> '{question,kind}', v.id,
  question_words(jsonb_build_array(v.content -> 'question', v.answer_key)), v.created_at, v.number
from questions q
join lateral (
  select * from question_versions each where each.question_id = q.id order by number desc limit 1) v on true;

-- Pictures and recordings of a bank, by the names its questions use.
create table bank_files (
  bank_id uuid not null references banks (id),
  file text not null check (length(file) between 1 and 200),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  address text not null,
  -- Of a picture, in pixels.
  width integer,
  height integer,
  created_at timestamptz not null,
  primary key (bank_id, file)
);

-- A file of questions between its preview and its application.
create table bank_imports (
  id uuid primary key,
  bank_id uuid not null references banks (id),
  state text not null check (state in ('ready', 'applied')),
  file_name text not null check (length(file_name) <= 200),
  format text not null,
  -- What the file says of its bank, where it is one of ours.
  heading jsonb,
  item_count integer not null,
  -- How many items did what, once it is applied.
  counts jsonb,
  uploaded_by uuid references persons (id) on delete set null,
  uploaded_at timestamptz not null,
  applied_by uuid references persons (id) on delete set null,
  applied_at timestamptz,
  purged_at timestamptz,
  check ((state = 'applied') = (applied_at is not null))
);
create index bank_imports_bank_id_idx on bank_imports (bank_id, uploaded_at desc);
create index bank_imports_uploaded_by_idx on bank_imports (uploaded_by);
create index bank_imports_applied_by_idx on bank_imports (applied_by);

create table bank_import_items (
  import_id uuid not null references bank_imports (id) on delete cascade,
  item integer not null check (item > 0),
  line integer,
  name text not null,
  category text,
  tags text[] not null,
  status text check (status in ('draft', 'ready', 'retired')),
  -- Null where it could not be carried.
  source jsonb,
  lost jsonb not null,
  primary key (import_id, item)
);
create table bank_import_files (
  import_id uuid not null references bank_imports (id) on delete cascade,
  file text not null,
  media_type text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (import_id, file)
);
grant delete on bank_import_items, bank_import_files to kakehashi_app;

-- How often a question was asked is counted over the attempts that hold a version of it.
create index attempts_question_version_ids_idx on attempts using gin (question_version_ids);
