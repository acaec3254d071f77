import { registerFollowers } from '#app/composition/register.server.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { findLearnerCourse, type LearnerCourse } from '#app/features/progress/queries.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { readOwnAttempt } from '#app/features/quizzes/own-attempt.server.ts';
import { loadAsked } from '#app/features/quizzes/queries.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makePerson } from './people.ts';
import { publish, smallCompiled } from './publications.ts';
import { giveSettings } from './settings.ts';

export interface Learner {
  actor: Actor;
  ctx: Context;
  slug: string;
  enrolmentId: string;
}

/** Publishes the small course for one test, under a slug that no other test has. */
export async function makeSmallCourse(): Promise<CompiledCourse> {
  const course = smallCompiled(`small-${uuidv7()}`);
  await publish(course);
  return course;
}

/** Somebody enrolled in the small course, or in the course of this slug. */
export async function makeLearner(slug?: string): Promise<Learner> {
  giveSettings();
  registerFollowers();
  const courseSlug = slug ?? (await makeSmallCourse()).slug;
  const actor = await makePerson();
  const ctx = testContext({ actor });
  const enrolled = await applyForEdition(ctx, { courseSlug });
  if (!enrolled.ok || !enrolled.enrolmentId) throw new Error('The course is closed.');
  return { actor, ctx, slug: courseSlug, enrolmentId: enrolled.enrolmentId };
}

/** The learner's state as their pages see it. */
export async function stateOf({ ctx, slug }: Learner): Promise<LearnerCourse> {
  const state = await findLearnerCourse(ctx, slug);
  if (!state) throw new Error('Not enrolled.');
  return state;
}

export interface OpenAttempt {
  attemptId: string;
  keys: Record<string, QuestionKey>;
}

/** Starts an attempt and reads its keys. */
export async function openAttempt(learner: Learner, itemSlug: string): Promise<OpenAttempt> {
  const started = await startAttempt(learner.ctx, { courseSlug: learner.slug, itemSlug });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  const attempt = await readOwnAttempt(learner.ctx, attemptId);
  const { keys } = await loadAsked(testDb(), attempt.questionVersionIds);
  return { attemptId, keys };
}

/** Submits an attempt whose time is not over. */
export async function submitInTime(
  { ctx }: Pick<Learner, 'ctx'>,
  attemptId: string,
  submissionKey = uuidv7(),
) {
  const result = await submitAttempt(ctx, { attemptId, submissionKey });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** Takes a check-up to its end, every answer right (or none given). */
export async function takeCheckUp(
  learner: Learner,
  itemSlug: string,
  { right = true, at = NOW }: { right?: boolean; at?: Date } = {},
) {
  const then = { ...learner, ctx: { ...learner.ctx, now: at } };
  const { attemptId } = await openAttempt(then, itemSlug);
  if (right) await answerByKey(then.ctx, attemptId);
  return submitInTime(then, attemptId);
}
