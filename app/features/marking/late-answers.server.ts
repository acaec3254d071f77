import { and, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import {
  answerBodies,
  answerEvents,
  attempts,
  courseVersions,
  enrolments,
  lateDecisions,
  persons,
} from '#db/schema/index.ts';
import { loadAsked } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { lateVisibleTo } from './own-item.server.ts';
import { mayMark } from './policy.ts';

/** An answer, by what names it. */
export interface AnswerName {
  attemptId: string;
  questionId: string;
  sequence: number;
}

const MOST_LISTED = 100;

/** Late answers that nobody has decided on, of the actor's courses, the newest first. */
export async function listUndecided(ctx: Context) {
  return selectLate(ctx, isNull(lateDecisions.attemptId)).limit(MOST_LISTED);
}

export type LateRow = Awaited<ReturnType<typeof listUndecided>>[number];

/** @throws not-found for an answer that came in time, or of a course or a person that is not the actor's */
export async function requireLate(ctx: Context, name: AnswerName): Promise<LateRow> {
  const { attemptId, questionId, sequence } = name;
  const [row] =
    isUuid(attemptId) && Number.isInteger(sequence)
      ? await selectLate(
          ctx,
          and(
            eq(answerEvents.attemptId, attemptId),
            eq(answerEvents.questionId, questionId),
            eq(answerEvents.sequence, sequence),
          ),
        )
      : [];
  if (!row) throw new AppError('not-found', 'no such late answer');
  return row;
}

const COLUMNS = {
  ...{ attemptId: answerEvents.attemptId, questionId: answerEvents.questionId },
  ...{ sequence: answerEvents.sequence, receivedAt: answerEvents.receivedAt },
  ...{ answer: answerBodies.answer, itemSlug: attempts.itemSlug },
  ...{ questionIds: attempts.questionIds, questionVersionIds: attempts.questionVersionIds },
  quizVersionId: attempts.quizVersionId,
  ...{ submittedAt: attempts.submittedAt, courseId: courseVersions.courseId },
  ...{ learner: persons.displayName, counts: lateDecisions.counts },
};

const isBody = and(
  eq(answerBodies.attemptId, answerEvents.attemptId),
  eq(answerBodies.questionId, answerEvents.questionId),
  eq(answerBodies.sequence, answerEvents.sequence),
);
const isDecision = and(
  eq(lateDecisions.attemptId, answerEvents.attemptId),
  eq(lateDecisions.questionId, answerEvents.questionId),
  eq(lateDecisions.sequence, answerEvents.sequence),
);

function selectLate(ctx: Context, filter: SQL | undefined) {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  return ctx.db
    .select(COLUMNS)
    .from(answerEvents)
    .innerJoin(answerBodies, isBody)
    .innerJoin(attempts, eq(attempts.id, answerEvents.attemptId))
    .innerJoin(courseVersions, eq(courseVersions.id, attempts.versionId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .leftJoin(lateDecisions, isDecision)
    .where(
      and(
        answerEvents.late,
        isNotNull(attempts.submittedAt),
        isNull(attempts.returnedAt),
        lateVisibleTo(ctx.actor),
        filter,
      ),
    )
    .orderBy(desc(answerEvents.receivedAt), desc(answerEvents.sequence));
}

/** The question of a late answer in the version that was asked. */
export async function askedOf({ db }: Pick<Context, 'db'>, row: LateRow) {
  const version = row.questionVersionIds[row.questionIds.indexOf(row.questionId)];
  const { questions, keys } = await loadAsked(db, version ? [version] : []);
  const [question, key] = [questions[row.questionId], keys[row.questionId]];
  if (!version || !question || !key) throw new Error(`no question ${row.questionId}`);
  return { question, key, version };
}
