-- Recordings and files that are answers. They come in parts, so that a broken line loses one of them only.
create table uploads (
  -- Made by the device, so that sending it again changes nothing.
  id uuid primary key,
  attempt_id uuid not null references attempts (id) on delete cascade,
  question_id text not null,
  media_type text not null check (length(media_type) between 3 and 100),
  name text not null default '' check (length(name) <= 200),
  byte_size integer not null check (byte_size between 1 and 20000000),
  received integer not null default 0 check (received between 0 and byte_size),
  created_at timestamptz not null,
  completed_at timestamptz,
  check ((completed_at is not null) = (received = byte_size))
);
create index uploads_attempt_id_idx on uploads (attempt_id, question_id);

create table upload_parts (
  upload_id uuid not null references uploads (id) on delete cascade,
  -- Bytes before it.
  place integer not null check (place >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (upload_id, place)
);
-- Sound and pictures are packed already, and a part of them is then read without the rest.
alter table upload_parts alter column bytes set storage external;

grant delete on uploads to kakehashi_app;
