-- People and organisations come from files: what was read of one, what each row would do, and whether
-- it was done. Rows are personal data and go when an import is old; the import itself stays on record.

create table imports (
  id uuid primary key,
  kind text not null check (kind in ('participants', 'organisations', 'appointments', 'supervisors')),
  state text not null check (state in ('mapping', 'checking', 'ready', 'applying', 'applied')),
  -- Empty once the rows are gone: a file may be named after a person.
  file_name text not null check (length(file_name) <= 200),
  -- How the file was written, so that the one to repair is written like it.
  format text not null check (format in ('csv', 'tsv', 'xlsx')),
  encoding text check (encoding in ('utf-8', 'utf-8-bom', 'utf-16le', 'shift_jis')),
  delimiter text check (delimiter in (',', ';', E'\t')),
  headings jsonb not null,
  -- What each column is, in their order; null for those passed over.
  mapping jsonb not null,
  row_count integer not null check (row_count between 0 and 20000),
  checked_count integer not null default 0 check (checked_count between 0 and row_count),
  -- Counts one checking or applying after another, so that an old job does nothing any more.
  round integer not null default 0,
  -- People or organisations were changed between preview and application: the preview was made anew.
  outdated boolean not null default false,
  uploaded_by uuid references persons (id) on delete set null,
  uploaded_at timestamptz not null,
  applied_by uuid references persons (id) on delete set null,
  applied_at timestamptz,
  -- How many rows did what, kept when they are gone.
  counts jsonb,
  purged_at timestamptz,
  check ((state = 'applied') = (applied_at is not null)),
  check ((format = 'xlsx') = (encoding is null)),
  check ((format = 'xlsx') = (delimiter is null))
);
create index imports_uploaded_by_idx on imports (uploaded_by);
create index imports_applied_by_idx on imports (applied_by);
create index imports_uploaded_at_idx on imports (uploaded_at desc, id desc);

create table import_rows (
  import_id uuid not null references imports (id) on delete cascade,
  -- As Excel counts it in the file.
  number integer not null check (number > 0),
  cells jsonb not null,
  parsed jsonb,
  faults jsonb not null default '[]',
  fate text check (fate in ('new', 'changed', 'unchanged', 'question', 'faulty')),
  question jsonb,
  answer jsonb,
  changes jsonb not null default '[]',
  plan jsonb,
  primary key (import_id, number)
);
create index import_rows_fate_idx on import_rows (import_id, fate, number);
grant delete on import_rows to kakehashi_app;

-- Files of the same headings are read alike the next time.
create table import_mappings (
  kind text not null check (kind in ('participants', 'organisations', 'appointments', 'supervisors')),
  -- SHA-256 of the folded headings, in their order.
  headings_digest text not null check (headings_digest ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null,
  saved_by uuid references persons (id) on delete set null,
  saved_at timestamptz not null,
  primary key (kind, headings_digest)
);
create index import_mappings_saved_by_idx on import_mappings (saved_by);
