import { randomInt } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { attempts, enrolments } from '#db/schema/index.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { findLearnerCourse } from '#app/features/progress/exports.server.ts';
import { missingLessons } from '#app/features/progress/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { beginRevision } from './begin-revision.server.ts';
import { drawAttempt } from './draw-attempt.server.ts';
import { endOf, lastOf, submissionDueOf, whyNoStart, type WhyNoStart } from './attempt-times.ts';
import { loadOwnRules } from './own-rules.server.ts';
import { listAttempts, loadCheckUp, type Made } from './queries.server.ts';

export type StartAttempt =
  | { ok: true; attemptId: string; resumed: boolean }
  | { ok: false; reason: 'lessons-missing' | 'over' | 'too-few' }
  | ({ ok: false } & WhyNoStart);

/**
 * Opens an attempt at a check-up, or gives the one that is open: one per learner and check-up. One that is
 * open when access to the edition ends can be finished; none begins after that.
 */
export async function startAttempt(
  ctx: Context,
  input: { courseSlug: string; itemSlug: string },
): Promise<StartAttempt> {
  const learner = await findLearnerCourse(ctx, input.courseSlug);
  const item = learner && findItem(learner.outline, input.itemSlug);
  if (!item || item.kind === 'lesson') throw new AppError('not-found');
  if (missingLessons(learner.outline, learner.progress, item.slug).length > 0) {
    return { ok: false, reason: 'lessons-missing' };
  }
  const mine = { enrolmentId: learner.enrolment.id, itemSlug: item.slug };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await holdEnrolment(inside, mine.enrolmentId);
    const { open, made } = await listAttempts(inside, mine);
    if (open) return { ok: true, attemptId: open.id, resumed: true };
    if (learner.readOnly) return { ok: false, reason: 'over' };
    return makeAttempt(inside, { ...mine, versionId: learner.versionId }, made);
  });
}

const holding = builtOnce((db) =>
  db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.id, sql.placeholder('id')), isNull(enrolments.withdrawnAt)))
    .for('no key update'),
);

/** Who left the course meanwhile does not learn there. */
async function holdEnrolment(ctx: Context, id: string): Promise<void> {
  const [held] = await holding(ctx.db, { id });
  if (!held) throw new AppError('not-found');
}

type Mine = { enrolmentId: string; itemSlug: string; versionId: string };

/** Begins one where the rules of the quiz allow it. */
async function makeAttempt(ctx: Context, mine: Mine, made: Made[]): Promise<StartAttempt> {
  const { enrolmentId, itemSlug, versionId } = mine;
  const { quizVersionId, quiz } = await loadCheckUp(ctx.db, versionId, itemSlug);
  const rules = await loadOwnRules(ctx, mine, quiz.definition.rules);
  const refusal = whyNoStart(rules, { now: ctx.now, made });
  if (refusal) return { ok: false, ...refusal };
  const id = uuidv7();
  const begun = { id, enrolmentId, itemSlug, number: made.length + 1, startedAt: ctx.now };
  const last = lastOf(made);
  if (last?.returnedAt) await beginRevision(ctx, begun, last.id);
  else {
    const seed = randomInt(2 ** 31);
    const drawn = await drawAttempt(ctx, quiz, seed);
    if (!drawn.ok) return drawn;
    const { asked } = drawn;
    const endsAt = endOf(rules, ctx.now);
    await ctx.db.insert(attempts).values({
      ...begun,
      ...{ versionId, seed, quizVersionId, endsAt, submitAt: submissionDueOf(rules, endsAt) },
      questionIds: asked.map(({ publicId }) => publicId),
      questionVersionIds: asked.map((question) => question.versionId),
    });
  }
  const { personId } = ctx.actor;
  const event = { personId, enrolmentId, itemSlug, subject: id, at: ctx.now };
  await appendEvent(ctx, { kind: 'attempt-started', ...event });
  return { ok: true, attemptId: id, resumed: false };
}
