import { randomBytes } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import type { Asked } from '#app/features/quizzes/check-up.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { answerKeysOf, askedInAttempt } from '../scripts/seed/answer-keys.ts';
import { copyRows } from '../scripts/seed/copy-rows.ts';
import { seedPeople } from '../scripts/seed/seed-people.ts';

export const COURSE = 'jet-japanese-pre-arrival';
export const LEARNERS = 1_000;
const OTHER_COURSE = 'another-course';
const ITEMS_DONE = 10;
/** Of everyone else: still several million rows at the large scale. */
const ITEMS_DONE_BY_OTHERS = 3;
const DAY_MS = 86_400_000;

/** A learner of the measured course who is signed in and has a check-up open. */
export interface Learner {
  cookie: string;
  attemptId: string;
  /** Slug of that check-up. */
  checkUp: string;
  answers: { questionId: string; answer: unknown }[];
}

/**
 * A thousand learners of the measured course, ten items done each, and everyone else on the platform
 * in a copy of it under another name.
 */
export async function makePeople(database: Database, people: number): Promise<Learner[]> {
  const common = {
    passwordHash: await hashPassword('kakehashi-demo'),
    now: new Date(),
  };
  const learners = { participants: LEARNERS, seed: 1, group: 'learner', courseSlug: COURSE };
  await seedPeople(database, { ...common, ...learners, done: () => ITEMS_DONE });
  if (people > LEARNERS) {
    await copyCourse(database);
    const others = { participants: people - LEARNERS, seed: 2, group: 'other' };
    const done = () => ITEMS_DONE_BY_OTHERS;
    await seedPeople(database, { ...common, ...others, courseSlug: OTHER_COURSE, done });
  }
  const made = await signIn(database);
  await database.sql`vacuum analyze`;
  // What was written by seeding is not left for the measured requests to pay.
  await database.sql`checkpoint`;
  return made;
}

async function copyCourse({ sql }: Database): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      insert into courses (id, slug, owner, created_at)
      select gen_random_uuid(), ${OTHER_COURSE}, owner, created_at
      from courses where slug = ${COURSE}`;
    await tx`
      insert into course_versions
        (id, course_id, revision, correction, digest, outline, published_at)
      select gen_random_uuid(), other.id, v.revision, v.correction, v.digest,
        jsonb_set(v.outline - 'series', '{slug}', to_jsonb(${OTHER_COURSE}::text)), v.published_at
      from course_versions v
      join courses c on c.id = v.course_id and c.slug = ${COURSE}
      join courses other on other.slug = ${OTHER_COURSE}`;
    await tx`
      insert into course_items
        (version_id, slug, position, kind, data, quiz_version_id, html_en, html_ja)
      select o.id, i.slug, i.position, i.kind, i.data, i.quiz_version_id, i.html_en, i.html_ja
      from course_items i
      join course_versions v on v.id = i.version_id
      join course_versions o on o.digest = v.digest and o.id <> v.id`;
    await tx`
      insert into editions (id, course_id, slug, name_en, name_ja, created_at)
      select gen_random_uuid(), other.id, e.slug, e.name_en, e.name_ja, e.created_at
      from editions e
      join courses c on c.id = e.course_id and c.slug = ${COURSE}
      join courses other on other.slug = ${OTHER_COURSE}`;
  });
}

interface Row {
  account_id: string;
  attempt_id: string;
  check_up: string;
  question_ids: string[];
  keys: Asked['keys'];
}

async function signIn({ sql }: Database): Promise<Learner[]> {
  const rows = await sql<Row[]>`
    select a.id as account_id, t.id as attempt_id, t.item_slug as check_up,
      t.question_ids, ${answerKeysOf(sql, askedInAttempt(sql))} as keys
    from accounts a
    join enrolments e on e.person_id = a.person_id
    join attempts t on t.enrolment_id = e.id and t.submitted_at is null
    where a.email like 'learner-%'
    order by a.email`;
  const now = new Date();
  const expires = new Date(now.getTime() + 29 * DAY_MS);
  const tokens = rows.map(() => randomBytes(25).toString('hex'));
  await sql.begin((tx) =>
    copyRows(tx, {
      table: 'sessions',
      columns: ['id', 'account_id', 'created_at', 'seen_at', 'expires_at'],
      rows: rows.map((row, n) => [sha256(tokens[n] ?? ''), row.account_id, now, now, expires]),
    }),
  );
  return rows.map((row, n) => ({
    cookie: `session=${tokens[n]}`,
    attemptId: row.attempt_id,
    checkUp: row.check_up,
    answers: row.question_ids.map((questionId) => {
      const key = row.keys[questionId];
      return { questionId, answer: key && rightAnswer(key) };
    }),
  }));
}
