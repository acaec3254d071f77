import { eq } from 'drizzle-orm';
import { attempts, outboxJobs, questions, questionVersions, regrades } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { applyRegrade } from '#app/features/regrading/apply-regrade.server.ts';
import { regradeStep } from '#app/features/regrading/exports.server.ts';
import { previewRegrade } from '#app/features/regrading/preview-regrade.server.ts';
import type { RegradeInput } from '#app/features/regrading/schema.ts';
import type { Context } from '#app/platform/context.server.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makePerson } from './people.ts';
import { giveSettings } from './settings.ts';
import { choiceOf, makeQuiz, type MadeQuiz } from './taken-quizzes.ts';

/** A quiz of two questions to choose from; the key of the first says “a” and is then corrected to “b”. */
export async function makeWrongKey(): Promise<MadeQuiz> {
  giveSettings();
  registerFollowers();
  return makeQuiz([choiceOf('q1'), choiceOf('q2')]);
}

/** Corrects the key of the first question, in a version of its own. */
export function correctKey(quiz: MadeQuiz, correct = 'b'): Promise<MadeQuiz> {
  return makeQuiz([choiceOf('q1', correct), choiceOf('q2')], { of: quiz.course });
}

export const option = (id: string) => ({ option: id });

/** The id of a question of a quiz. */
export async function questionIdOf(quiz: MadeQuiz, publicId = 'q1'): Promise<string> {
  const [row] = await testDb()
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(eq(questionVersions.id, quiz.versions.get(publicId) ?? ''));
  return row?.id ?? '';
}

export async function makeTeacher(role: 'trainer' | 'coordinator' = 'trainer'): Promise<Context> {
  return testContext({ actor: await makePerson({ roles: [role] }) });
}

/** Decides as the preview shows it. */
export async function decideAsSeen(
  ctx: Context,
  question: string,
  how: Partial<RegradeInput> = {},
): ReturnType<typeof applyRegrade> {
  const { manner = 'key', lowers = false } = how;
  const { digest: seen } = await previewRegrade(ctx, { questionId: question, manner, lowers });
  const said = { reason: 'The key was wrong.', reworded: false };
  return applyRegrade(ctx, { question, manner, lowers, seen, ...said, ...how });
}

/** Runs the jobs of a regrade to their end. */
export async function runRegrade(regradeId: string): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    const [regrade] = await testDb().select().from(regrades).where(eq(regrades.id, regradeId));
    if (regrade?.doneAt) return;
    const jobs = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.kind, 'regrade-step'))
      .orderBy(outboxJobs.id);
    const own = jobs.filter(
      ({ payload }) => (payload as { regradeId: string }).regradeId === regradeId,
    );
    const { id, kind, payload } = own.at(-1)!;
    await regradeStep(testContext({ actor: null }), {
      ...{ id, kind, payload: payload as Record<string, unknown> },
    });
  }
  throw new Error('it has no end');
}

/** Decides and runs it. */
export async function regradeNow(
  ctx: Context,
  question: string,
  how: Partial<RegradeInput> = {},
): Promise<string> {
  const decided = await decideAsSeen(ctx, question, how);
  if (!decided.ok) throw new Error(decided.reason);
  await runRegrade(decided.regradeId);
  return decided.regradeId;
}

export async function scoreOf(attemptId: string): Promise<number | null> {
  const [row] = await testDb()
    .select({ score: attempts.score })
    .from(attempts)
    .where(eq(attempts.id, attemptId));
  return row?.score ?? null;
}
