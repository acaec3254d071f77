import { eq } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { lessonsOf, checkUpOf } from '#app/features/courses/exports.ts';
import { enrolPerson } from '#app/features/enrolments/exports.server.ts';
import { findLearnerCourse, recordView } from '#app/features/progress/exports.server.ts';
import { answerByKey, startAttempt, submitAttempt } from '#app/features/quizzes/exports.server.ts';
import { DEFAULT_READING, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

const COURSE = 'jet-japanese-pre-arrival';
const LESSONS_DONE = 10;
const DAY_MS = 86_400_000;

/** Lets the demonstration's participant study half of the pre-arrival course, by the same commands as anyone. */
export async function seedLearning(ctx: Context<null>): Promise<void> {
  const actor = await demoActor(ctx, 'participant@demo.example');
  const on = (day: number): Context => ({
    ...ctx,
    actor,
    now: new Date(ctx.now.getTime() - (LESSONS_DONE + 2 - day) * DAY_MS),
  });
  await enrolPerson(on(0), { courseSlug: COURSE });
  const learner = await findLearnerCourse(on(0), COURSE);
  if (!learner) return;
  const lessons = lessonsOf(learner.outline).slice(0, LESSONS_DONE);
  for (const [index, lesson] of lessons.entries()) {
    const that = on(index + 1);
    await recordView(that, { enrolmentId: learner.enrolment.id, itemSlug: lesson.slug });
    const input = { courseSlug: COURSE, itemSlug: checkUpOf(lesson.slug) };
    const started = await startAttempt(that, input);
    if (!started.ok) continue;
    await answerByKey(that, started.attemptId);
    await submitAttempt(that, { attemptId: started.attemptId, submissionKey: uuidv7() });
  }
}

async function demoActor(ctx: Context<null>, email: string): Promise<Actor> {
  const [row] = await ctx.db
    .select({ account: accounts, person: persons })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(eq(accounts.email, email));
  if (!row) throw new Error(`no demo account ${email}`);
  const { displayName, legalName, locale, timeZone, arrivalOn } = row.person;
  return {
    personId: row.person.id,
    accountId: row.account.id,
    sessionId: '',
    email,
    displayName,
    legalName,
    locale,
    timeZone,
    arrivalOn,
    grants: [{ role: 'participant', scopeKind: 'platform', scopeId: null }],
    reading: DEFAULT_READING,
  };
}
