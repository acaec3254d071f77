-- A question whose key was corrected has its submitted answers marked again, and what came too late may be counted.

-- That the answers to a question are marked again: by a version's key, or with full points for everybody.
create table regrades (
  id uuid primary key,
  question_id uuid not null references questions (id),
  manner text not null check (manner in ('key', 'full')),
  -- Whose key judges.
  version_id uuid references question_versions (id),
  -- In which versions it was asked: what is submitted later in one of them is marked by it too.
  version_ids uuid[] not null check (cardinality(version_ids) > 0),
  -- Also what is worth less by it.
  lowers boolean not null default false,
  reason text not null check (length(reason) between 1 and 1000),
  -- How many submitted attempts were previewed, and how many could not be marked again.
  attempts integer not null check (attempts >= 0),
  failed integer not null default 0 check (failed >= 0),
  made_by uuid references persons (id) on delete set null,
  made_at timestamptz not null,
  done_at timestamptz,
  check ((manner = 'key') = (version_id is not null)),
  check (done_at >= made_at)
);
create index regrades_question_id_idx on regrades (question_id, made_at);
create unique index regrades_one_at_once_key on regrades (question_id) where done_at is null;
create index regrades_version_id_idx on regrades (version_id);
create index regrades_version_ids_idx on regrades using gin (version_ids);
create index regrades_made_by_idx on regrades (made_by);

-- What an answer is worth since it was marked again; the newest of one question stands.
create table regraded_answers (
  regrade_id uuid not null references regrades (id),
  attempt_id uuid not null references attempts (id) on delete cascade,
  question_id text not null,
  -- The answer that counted; none where nothing was answered.
  sequence integer,
  stands boolean not null default true,
  -- What the corrected key says of it.
  verdict text check (verdict in ('accept', 'near', 'reject')),
  error_class text,
  judged_share double precision check (judged_share between 0 and 1),
  -- What counts: less than before only where the regrade lowers.
  share double precision not null check (share between 0 and 1),
  share_before double precision not null check (share_before between 0 and 1),
  -- Of the attempt; nothing where it was submitted afterwards.
  score_before numeric,
  score_after numeric,
  at timestamptz not null,
  primary key (regrade_id, attempt_id),
  check ((score_before is null) = (score_after is null))
);
create index regraded_answers_attempt_id_idx on regraded_answers (attempt_id, question_id);
create unique index regraded_answers_stand_key on regraded_answers (attempt_id, question_id) where stands;

-- What somebody decided on an answer that came too late.
create table late_decisions (
  attempt_id uuid not null,
  question_id text not null,
  sequence integer not null,
  counts boolean not null,
  reason text not null default '' check (length(reason) <= 1000),
  score_before numeric,
  score_after numeric,
  decided_by uuid references persons (id) on delete set null,
  decided_at timestamptz not null,
  primary key (attempt_id, question_id, sequence),
  foreign key (attempt_id, question_id, sequence)
    references answer_events (attempt_id, question_id, sequence) on delete cascade,
  check (not counts or reason <> '')
);
create index late_decisions_decided_by_idx on late_decisions (decided_by);

-- Late answers are few: they are found without looking through the others.
create index answer_events_late_idx on answer_events (received_at desc) where late;
