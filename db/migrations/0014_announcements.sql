-- What the office tells many people: once, to whom a rule says when it goes out.
create table announcements (
  id uuid primary key,
  title_ja text check (length(title_ja) between 1 and 200),
  title_en text check (length(title_en) between 1 and 200),
  body_ja text check (length(body_ja) between 1 and 10000),
  body_en text check (length(body_en) between 1 and 10000),
  audience jsonb not null check (jsonb_typeof(audience) = 'object'),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sent')),
  written_by uuid references persons (id) on delete set null,
  written_at timestamptz not null,
  -- From when it goes out, and the instant at which its audience is looked at.
  send_at timestamptz,
  sent_at timestamptz,
  recipients integer check (recipients >= 0),
  check ((title_ja is null) = (body_ja is null)),
  check ((title_en is null) = (body_en is null)),
  check (title_ja is not null or title_en is not null),
  check ((state = 'draft') = (send_at is null)),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'sent') = (recipients is not null))
);
create index announcements_written_by_idx on announcements (written_by);
