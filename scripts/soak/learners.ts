import { randomBytes } from 'node:crypto';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import type { Asked } from '#app/features/quizzes/check-up.ts';
import { seededRandom } from '#app/features/quizzes/random.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import type { Database } from '#db/client.ts';
import { copyRows } from '../seed/copy-rows.ts';
import { makePerson, tablesOfPeople } from '../seed/make-person.ts';
import { seedPeople } from '../seed/seed-people.ts';
import { answerKeysOf, askedInAttempt } from '../seed/answer-keys.ts';

export const COURSE = 'jet-japanese-pre-arrival';
const DAY_MS = 86_400_000;

export interface Account {
  accountId: string;
  personId: string;
  email: string;
  cookie: string;
}

/** A learner who is signed in and has a check-up open. */
export interface Learner extends Account {
  enrolmentId: string;
  attemptId: string;
  itemSlug: string;
  questionIds: string[];
  keys: Asked['keys'];
}

/** Signed-in participants who have begun nothing; `group` begins their e-mail addresses. */
export async function makeAccounts(
  database: Database,
  count: number,
  group = 'account',
): Promise<Account[]> {
  const random = seededRandom(7);
  const common = { group, passwordHash: 'none', random, now: new Date() };
  const people = Array.from({ length: count }, (_, number) => makePerson({ number, ...common }));
  await database.sql.begin(async (tx) => {
    for (const rows of tablesOfPeople(people)) await copyRows(tx, rows);
  });
  const rows = await database.sql<Omit<Account, 'cookie'>[]>`
    select id as "accountId", person_id as "personId", email from accounts
    where email like ${`${group}-%`} order by email`;
  return signIn(database, rows);
}

/** Signed-in learners of the pre-arrival course, one to three items in, each with a check-up open. */
export async function makeLearners(database: Database, count: number): Promise<Learner[]> {
  await seedPeople(database, {
    ...{ participants: count, seed: 1, group: 'learner', courseSlug: COURSE },
    done: (random) => 1 + Math.floor(random() * 3),
    ...{ passwordHash: 'none', now: new Date() },
  });
  const rows = await database.sql<Omit<Learner, 'cookie'>[]>`
    select a.id as "accountId", a.person_id as "personId", a.email, e.id as "enrolmentId",
      t.id as "attemptId", t.item_slug as "itemSlug", t.question_ids as "questionIds",
      ${answerKeysOf(database.sql, askedInAttempt(database.sql))} as keys
    from accounts a
    join enrolments e on e.person_id = a.person_id
    join attempts t on t.enrolment_id = e.id and t.submitted_at is null
    where a.email like 'learner-%' order by a.email`;
  return signIn(database, rows);
}

/** Gives accounts a session each. */
export async function signIn<A extends { accountId: string }>(
  { sql }: Database,
  accounts: readonly A[],
): Promise<(A & { cookie: string })[]> {
  const now = new Date();
  const expires = new Date(now.getTime() + DAY_MS);
  const tokens = accounts.map(() => randomBytes(25).toString('hex'));
  await sql.begin((tx) =>
    copyRows(tx, {
      table: 'sessions',
      columns: ['id', 'account_id', 'created_at', 'seen_at', 'expires_at'],
      rows: accounts.map(({ accountId }, n) => [
        ...[sha256(tokens[n] ?? ''), accountId],
        ...[now, now, expires],
      ]),
    }),
  );
  return accounts.map((account, n) => ({ ...account, cookie: `session=${tokens[n]}` }));
}

/** The right answer to a question as its form field holds it. */
export function rightField(keys: Asked['keys'], questionId: string): string {
  const key = keys[questionId];
  const answer = (key && rightAnswer(key)) as { option?: string; tiles?: string[]; text?: string };
  return answer.option ?? answer.text ?? answer.tiles?.join(' ') ?? '';
}
