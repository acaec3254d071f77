import { eq } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { createDatabase } from '#db/client.ts';
import type { Database } from '#db/client.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { wayItems } from '#app/features/courses/outline.ts';
import { checkUpOf } from '#app/features/courses/exports.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { DEFAULT_READING } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { COURSE } from './database.ts';
import type { TestPerson } from './database.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
let opened: Database | undefined;

/** The product's database for its own commands, run by the test to bring a learner forward. */
async function contextOf(person: TestPerson): Promise<Context> {
  const url = process.env.E2E_DATABASE_URL ?? '';
  process.env.DATABASE_URL ??= url;
  process.env.SECRET_KEY ??= 'secret-for-tests-of-32-characters';
  process.env.DEMO ??= '1';
  opened ??= createDatabase(url, { role: 'kakehashi_app', max: 2 });
  registerFollowers();
  const [row] = await opened.db
    .select({ person: persons })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(eq(accounts.id, person.accountId));
  if (!row) throw new Error('No such person.');
  const { displayName, legalName, locale, timeZone, arrivalOn } = row.person;
  const known = { displayName, legalName, locale, timeZone, arrivalOn };
  const session = { sessionId: '', demo: false, grants: [], reading: DEFAULT_READING };
  const actor = { ...person, ...known, ...session };
  return { db: opened.db, actor, now: new Date(), log: quiet, requestId: 'test' };
}

/** Lets a learner take check-ups, every answer right: those of the first lessons, or all. */
export async function bringForward(
  person: TestPerson,
  { lessons }: { lessons: number | 'all' },
): Promise<void> {
  const ctx = await contextOf(person);
  const learner = await findLearnerCourse(ctx, COURSE);
  if (!learner) throw new Error('Not enrolled.');
  let left = lessons === 'all' ? Infinity : lessons;
  for (const item of wayItems(learner.outline)) {
    if (item.kind !== 'lesson' && lessons !== 'all') continue;
    if (item.kind === 'lesson' && left-- <= 0) return;
    const itemSlug = item.kind === 'lesson' ? checkUpOf(item.slug) : item.slug;
    const started = await startAttempt(ctx, { courseSlug: COURSE, itemSlug });
    if (!started.ok) throw new Error(`${itemSlug}: ${started.reason}`);
    await answerByKey(ctx, started.attemptId);
    await submitAttempt(ctx, { attemptId: started.attemptId, submissionKey: uuidv7() });
  }
}
