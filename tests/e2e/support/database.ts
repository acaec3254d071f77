import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { BrowserContext } from '@playwright/test';
import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';

export const COURSE = 'jet-japanese-pre-arrival';

let pool: postgres.Sql | undefined;

/** The test's own way to the product's database, as its owner. */
export function database(): postgres.Sql {
  const url = process.env.E2E_DATABASE_URL;
  if (!url) throw new Error('E2E_DATABASE_URL is not set.');
  pool ??= postgres(url, { max: 2, fetch_types: false, onnotice: () => undefined });
  return pool;
}

export interface KeyedCheckUp {
  keys: Record<string, QuestionKey>;
  questions: Record<string, PublicQuestion>;
}

/** Questions and keys of a check-up as they were published last. */
export async function checkUpOf(itemSlug: string, course = COURSE): Promise<KeyedCheckUp> {
  const rows = await database()<{ key: QuestionKey; question: PublicQuestion }[]>`
    with published as (
      select i.quiz_version_id as id
      from course_items i join course_versions v on v.id = i.version_id
      join courses c on c.id = v.course_id
      where c.slug = ${course} and i.slug = ${itemSlug}
      order by v.revision desc, v.correction desc limit 1)
    select v.answer_key as key, v.content -> 'question' as question
    from published p
    join quiz_questions z on z.quiz_version_id = p.id
    join question_versions v on v.id = z.question_version_id
    order by z.position`;
  if (rows.length === 0) throw new Error(`No check-up ${itemSlug}.`);
  return {
    keys: Object.fromEntries(rows.map(({ key, question }) => [question.id, key])),
    questions: Object.fromEntries(rows.map(({ question }) => [question.id, question])),
  };
}

export interface TestPerson {
  personId: string;
  accountId: string;
  email: string;
}

/** A person of the test's own, with an account and a role, so that tests do not meet. */
export async function makePerson(
  more: { role?: string; locale?: string; theme?: string } = {},
): Promise<TestPerson> {
  const { role = 'participant', locale = 'en', theme = 'system' } = more;
  const sql = database();
  const person = { personId: uuidv7(), accountId: uuidv7(), email: `${uuidv7()}@test.example` };
  await sql`
    insert into persons (id, legal_name, display_name, locale, time_zone, created_at)
    values (${person.personId}, 'Robin Test Learner', 'Robin', ${locale}, 'America/Chicago', now())`;
  await sql`
    insert into accounts (id, person_id, email, created_at)
    values (${person.accountId}, ${person.personId}, ${person.email}, now())`;
  await sql`
    insert into role_grants (id, person_id, role, scope_kind, valid_from)
    values (${uuidv7()}, ${person.personId}, ${role}, 'platform', now() - interval '1 day')`;
  // Some roles are in force only with a second factor; a session begun here has passed it.
  await sql`
    insert into printed_codes (id, account_id, code_mark, created_at, confirmed_at)
    select ${uuidv7()}, ${person.accountId}, 'of no code', now(), now()
    where ${role} in ('coordinator', 'trainer', 'recruiter')`;
  await sql`
    insert into reading_preferences (person_id, theme, updated_at)
    values (${person.personId}, ${theme}, now())`;
  return person;
}

/** Starts a session in the database and gives the browser its cookie. */
export async function signInAs(context: BrowserContext, accountId: string, baseURL: string) {
  const token = randomBytes(20).toString('hex');
  const id = createHash('sha256').update(token).digest('hex');
  await database()`
    insert into sessions (id, account_id, created_at, seen_at, expires_at)
    values (${id}, ${accountId}, now(), now(), now() + interval '30 days')`;
  await context.addCookies([{ name: 'session', value: token, url: baseURL, httpOnly: true }]);
}

/** Enrols the signed-in person as the form does. */
export async function enrol(context: BrowserContext, baseURL: string): Promise<void> {
  const response = await context.request.post(`${baseURL}/learn/${COURSE}/enrolment`, {
    headers: { Origin: baseURL },
    maxRedirects: 0,
  });
  if (response.status() !== 303) throw new Error(`Enrolment answered ${response.status()}.`);
}

/** A fresh learner of the course, signed in. */
export async function becomeLearner(
  context: BrowserContext,
  baseURL: string,
  more: { locale?: string; theme?: string } = {},
): Promise<TestPerson> {
  const person = await makePerson(more);
  await signInAs(context, person.accountId, baseURL);
  await enrol(context, baseURL);
  return person;
}

/** The password of the demonstration, for a person of the test. */
export async function giveDemoPassword(accountId: string) {
  await database()`
    update accounts set password_hash = (
      select password_hash from accounts where email = 'newcomer@demo.example')
    where id = ${accountId}`;
}
