import { and, eq, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { attempts, courseVersions, markingItems } from '#db/schema/index.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import { loadAsked, loadLatestAnswers } from '#app/features/quizzes/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LearningEvent } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { expectedBack } from './rules.ts';

const waitingAttempt = builtOnce((db) =>
  db
    .select({
      id: attempts.id,
      itemSlug: attempts.itemSlug,
      quizVersionId: attempts.quizVersionId,
      questionIds: attempts.questionIds,
      questionVersionIds: attempts.questionVersionIds,
      courseId: courseVersions.courseId,
    })
    .from(attempts)
    .innerJoin(courseVersions, eq(courseVersions.id, attempts.versionId))
    .where(and(eq(attempts.id, sql.placeholder('id')), attempts.awaitsMarking)),
);

/** Puts the answers of a submitted attempt that people mark into the queue, in its transaction. */
export async function makeItems(ctx: Context<Actor | null>, event: LearningEvent): Promise<void> {
  const [attempt] = await waitingAttempt(ctx.db, { id: event.subject });
  if (!attempt) return;
  const { keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const { definition } = await loadQuiz(ctx.db, attempt.quizVersionId);
  const dueAt = expectedBack(event.at, definition);
  const rows = (await loadLatestAnswers(ctx.db, attempt.id)).flatMap((answer) => {
    const { questionId, sequence } = answer;
    const key = keys[questionId];
    const version = attempt.questionVersionIds[attempt.questionIds.indexOf(questionId)];
    if (!key || !version || judgedBy(key) !== 'people') return [];
    const { courseId, itemSlug } = attempt;
    return {
      ...{ id: uuidv7(), attemptId: attempt.id, questionId, sequence, courseId, itemSlug },
      ...{ questionVersionId: version, submittedAt: event.at, dueAt },
    };
  });
  if (rows.length > 0) await ctx.db.insert(markingItems).values(rows);
}
