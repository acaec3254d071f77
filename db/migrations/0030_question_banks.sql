-- Questions stand in banks, in versions that never change. A quiz says which of them it may ask and how;
-- its versions never change either, and an attempt keeps to the versions that it began with.
create table banks (
  id uuid primary key,
  slug text not null unique,
  -- The course whose files hold its questions, for a bank that is made of them.
  course_id uuid unique references courses (id),
  title_en text not null,
  title_ja text not null,
  created_at timestamptz not null
);

create table questions (
  id uuid primary key,
  bank_id uuid not null references banks (id),
  -- What learners' answers hang on; it says nothing of the answer.
  public_id text not null,
  created_at timestamptz not null,
  unique (bank_id, public_id)
);

create table question_versions (
  id uuid primary key,
  question_id uuid not null references questions (id),
  number integer not null check (number > 0),
  -- What is sent before it is answered, with the addresses of its sounds.
  content jsonb not null,
  answer_key jsonb not null,
  created_at timestamptz not null,
  unique (question_id, number)
);

create table quizzes (
  id uuid primary key,
  course_id uuid not null references courses (id),
  slug text not null,
  created_at timestamptz not null,
  unique (course_id, slug)
);

create table quiz_versions (
  id uuid primary key,
  quiz_id uuid not null references quizzes (id),
  number integer not null check (number > 0),
  definition jsonb not null,
  created_at timestamptz not null,
  unique (quiz_id, number)
);

-- What a quiz may ask: every question of a section, or the pool that a section draws from.
create table quiz_questions (
  quiz_version_id uuid not null references quiz_versions (id),
  position integer not null,
  section integer not null,
  question_version_id uuid not null references question_versions (id),
  primary key (quiz_version_id, position),
  unique (quiz_version_id, question_version_id)
);
create index quiz_questions_question_version_id_idx on quiz_questions (question_version_id);

create trigger question_versions_written_once before update or delete on question_versions
  for each row execute function refuse_change();
create trigger question_versions_no_truncate before truncate on question_versions
  for each statement execute function refuse_change();
create trigger quiz_versions_written_once before update or delete on quiz_versions
  for each row execute function refuse_change();
create trigger quiz_versions_no_truncate before truncate on quiz_versions
  for each statement execute function refuse_change();
create trigger quiz_questions_written_once before update or delete on quiz_questions
  for each row execute function refuse_change();
create trigger quiz_questions_no_truncate before truncate on quiz_questions
  for each statement execute function refuse_change();

revoke update on questions, question_versions, quiz_versions, quiz_questions from kakehashi_app;

insert into banks (id, slug, course_id, title_en, title_ja, created_at)
select gen_random_uuid(), c.slug, c.id,
  coalesce(v.outline #>> '{title,en}', c.slug), coalesce(v.outline #>> '{title,ja}', c.slug), c.created_at
from courses c
left join lateral (
  select outline from course_versions where course_id = c.id
  order by revision desc, correction desc limit 1) v on true;

create temporary table asked on commit drop as
select v.course_id, v.published_at, i.version_id, i.slug, q.key as public_id,
  jsonb_build_object(
    'question', q.value,
    'audio', coalesce((
      select jsonb_object_agg(a.key, a.value) from jsonb_each(i.data -> 'audio') a
      where a.key in (select hear #>> '{}' from jsonb_path_query(q.value, 'strict $.**.hear') hear)
    ), '{}'::jsonb)) as content,
  i.answer_key -> q.key as answer_key,
  row_number() over (order by v.course_id, v.revision, v.correction) as age
from course_items i
join course_versions v on v.id = i.version_id
cross join lateral jsonb_each(i.data -> 'questions') q
where i.kind = 'check-up';

insert into questions (id, bank_id, public_id, created_at)
select gen_random_uuid(), b.id, a.public_id, min(a.published_at)
from asked a join banks b on b.course_id = a.course_id
group by b.id, a.public_id;

insert into question_versions (id, question_id, number, content, answer_key, created_at)
select gen_random_uuid(), q.id, row_number() over (partition by q.id order by min(a.age)),
  a.content, a.answer_key, min(a.published_at)
from asked a
join banks b on b.course_id = a.course_id
join questions q on q.bank_id = b.id and q.public_id = a.public_id
group by q.id, a.content, a.answer_key;

alter table course_items add column quiz_version_id uuid references quiz_versions (id);
create index course_items_quiz_version_id_idx on course_items (quiz_version_id);

insert into quizzes (id, course_id, slug, created_at)
select gen_random_uuid(), v.course_id, i.slug, min(v.published_at)
from course_items i join course_versions v on v.id = i.version_id
where i.kind = 'check-up'
group by v.course_id, i.slug;

create temporary table quiz_made on commit drop as
select gen_random_uuid() as id, i.version_id, i.slug, z.id as quiz_id, v.published_at,
  i.data -> 'definition' as definition,
  row_number() over (partition by z.id order by v.revision, v.correction) as number
from course_items i
join course_versions v on v.id = i.version_id
join quizzes z on z.course_id = v.course_id and z.slug = i.slug
where i.kind = 'check-up';

insert into quiz_versions (id, quiz_id, number, definition, created_at)
select m.id, m.quiz_id, m.number,
  jsonb_build_object(
    'format', 1,
    'sections', case
      when m.definition ->> 'kind' = 'lesson-check-up' then '[{"take": null}]'::jsonb
      else (
        select jsonb_agg(jsonb_build_object('take', d.value -> 'take') order by d.ordinality)
        from jsonb_array_elements(m.definition -> 'draw') with ordinality d)
    end,
    'feedback', case m.definition ->> 'kind'
      when 'lesson-check-up' then 'at-once' else 'after-submission' end),
  m.published_at
from quiz_made m;

insert into quiz_questions (quiz_version_id, position, section, question_version_id)
select m.id, row_number() over (partition by m.id order by p.section, p.place), p.section, qv.id
from quiz_made m
cross join lateral (
  select 1 as section, l.ordinality as place, l.value as public_id
  from jsonb_array_elements_text(m.definition -> 'questions') with ordinality l
  where m.definition ->> 'kind' = 'lesson-check-up'
  union all
  select d.ordinality, f.ordinality, f.value
  from jsonb_array_elements(m.definition -> 'draw') with ordinality d
  cross join lateral jsonb_array_elements_text(d.value -> 'from') with ordinality f
  where m.definition ->> 'kind' <> 'lesson-check-up') p
join asked a on a.version_id = m.version_id and a.slug = m.slug and a.public_id = p.public_id
join banks b on b.course_id = a.course_id
join questions q on q.bank_id = b.id and q.public_id = a.public_id
join question_versions qv
  on qv.question_id = q.id and qv.content = a.content and qv.answer_key = a.answer_key;

-- What stood in the item stays, for a build before this one that still serves; nothing else reads it.
alter table course_items disable trigger course_items_written_once;
update course_items i set quiz_version_id = m.id
from quiz_made m where m.version_id = i.version_id and m.slug = i.slug;
alter table course_items enable trigger course_items_written_once;

alter table course_items
  add constraint course_items_check_up_is_a_quiz check ((kind = 'check-up') = (quiz_version_id is not null));

alter table attempts
  add column quiz_version_id uuid references quiz_versions (id),
  add column question_version_ids uuid[];
update attempts a set quiz_version_id = i.quiz_version_id,
  question_version_ids = (
    select array_agg(qq.question_version_id order by o.ordinality)
    from unnest(a.question_ids) with ordinality o (public_id, ordinality)
    join quiz_questions qq on qq.quiz_version_id = i.quiz_version_id
    join question_versions qv on qv.id = qq.question_version_id
    join questions q on q.id = qv.question_id and q.public_id = o.public_id)
from course_items i
where i.version_id = a.version_id and i.slug = a.item_slug;
alter table attempts
  alter column quiz_version_id set not null,
  alter column question_version_ids set not null,
  add constraint attempts_versions_of_questions
    check (cardinality(question_version_ids) = cardinality(question_ids));
create index attempts_quiz_version_id_idx on attempts (quiz_version_id);

-- A build before this one begins attempts without naming versions: they are those of the check-up.
create function name_versions_of_attempt() returns trigger language plpgsql as $$
begin
  if new.quiz_version_id is null then
    select i.quiz_version_id into new.quiz_version_id
    from course_items i where i.version_id = new.version_id and i.slug = new.item_slug;
    select array_agg(z.question_version_id order by o.ordinality) into new.question_version_ids
    from unnest(new.question_ids) with ordinality o (public_id, ordinality)
    join questions q on q.public_id = o.public_id
    join question_versions v on v.question_id = q.id
    join quiz_questions z
      on z.question_version_id = v.id and z.quiz_version_id = new.quiz_version_id;
  end if;
  return new;
end
$$;
create trigger attempts_name_versions before insert on attempts
  for each row execute function name_versions_of_attempt();
