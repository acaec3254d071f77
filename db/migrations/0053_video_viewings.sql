-- Videos: what was really played of them, what was answered in them, and how they complete a lesson.

alter table item_progress
  -- Of a lesson with videos: when its check-up was first submitted, and which of them are complete.
  add column check_up_at timestamptz,
  add column videos_done text[] not null default '{}';

-- The log is not read for it, which would hold up who learns: the list is only longer than it was.
alter table learning_events
  drop constraint learning_events_kind_check,
  add constraint learning_events_kind_check check (
    kind in (
      'enrolled', 'first-visit', 'viewed', 'recalled', 'attempt-started', 'attempt-submitted',
      'attempt-marked', 'kana-check-passed', 'video-completed', 'completed', 'revision-taken',
      'withdrawn', 'moved'
    )
  ) not valid;

-- One serving of a video to one page, with what was played there.
create table video_viewings (
  id uuid primary key,
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  item_slug text not null,
  video_id text not null,
  -- When the page was served, by the server's clock.
  began_at timestamptz not null,
  reported_at timestamptz not null,
  -- Stretches of media time in milliseconds, in order: 0-5000,7000-9100.
  played text not null check (played ~ '^([0-9]{1,9}-[0-9]{1,9}(,[0-9]{1,9}-[0-9]{1,9})*)?$'
    and length(played) <= 12000)
);
create index video_viewings_enrolment_id_idx
  on video_viewings (enrolment_id, item_slug, video_id);
create index video_viewings_began_at_idx on video_viewings (began_at);

-- What is known of one person and one video.
create table video_states (
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  item_slug text not null,
  video_id text not null,
  -- Everything that any viewing played, also those that are no longer kept.
  played text not null default ''
    check (played ~ '^([0-9]{1,9}-[0-9]{1,9}(,[0-9]{1,9}-[0-9]{1,9})*)?$'
      and length(played) <= 12000),
  -- Where it was last played, to go on there.
  position_ms integer not null default 0 check (position_ms >= 0),
  position_at timestamptz,
  -- The person said that its text was read or heard.
  read_at timestamptz,
  completed_at timestamptz,
  completed_by text check (completed_by in ('played', 'light')),
  primary key (enrolment_id, item_slug, video_id),
  check ((completed_at is null) = (completed_by is null))
);

-- The latest answer to each question that a video asks.
create table video_answers (
  enrolment_id uuid not null references enrolments (id) on delete cascade,
  item_slug text not null,
  video_id text not null,
  question_id text not null,
  -- Made by the device for this very answer, so that sending it again changes nothing.
  client_id uuid not null,
  answer jsonb not null,
  verdict text not null check (verdict in ('accept', 'near', 'reject')),
  answered_at timestamptz not null,
  primary key (enrolment_id, item_slug, question_id)
);

-- What a viewing played stays in the state of its video; its row goes after a time.
grant delete on video_viewings to kakehashi_app;
