import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { answerBodies, answerEvents, lateDecisions } from '#db/schema/index.ts';
import { builtOnce } from '#db/built-once.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Judgement } from '#app/features/questions/exports.ts';

export interface StoredAnswer {
  questionId: string;
  sequence: number;
  verdict: Judgement['verdict'];
  errorClass: string | null;
  /** Null where a person is to say it, and in answers stored by builds that did not know it. */
  share: number | null;
  answer: unknown;
}

/** Joins an answer with what was written. */
export const isBodyOfAnswer = and(
  eq(answerBodies.attemptId, answerEvents.attemptId),
  eq(answerBodies.questionId, answerEvents.questionId),
  eq(answerBodies.sequence, answerEvents.sequence),
);

/** What came in time, or came late and was counted. */
export const countsInAttempt = sql`(not ${answerEvents.late} or exists (
  select from ${lateDecisions} d
  where d.attempt_id = ${answerEvents.attemptId} and d.question_id = ${answerEvents.questionId}
    and d.sequence = ${answerEvents.sequence} and d.counts))`;

/** The latest answer to each question of an attempt, by sequence, of those that count. */
export async function loadLatestAnswers(db: DbOrTx, attemptId: string): Promise<StoredAnswer[]> {
  const rows = await latestAnswersOfOne(db, { attemptId });
  return rows.map(({ attemptId: _, ...answer }) => answer);
}

/** The latest answers of several attempts, by attempt. */
export async function loadLatestAnswersOf(
  db: DbOrTx,
  attemptIds: readonly string[],
): Promise<Map<string, StoredAnswer[]>> {
  const found = new Map<string, StoredAnswer[]>();
  if (attemptIds.length === 0) return found;
  const [first] = attemptIds;
  const rows =
    attemptIds.length === 1
      ? await latestAnswersOfOne(db, { attemptId: first })
      : await selectLatest(db, inArray(answerEvents.attemptId, [...attemptIds]));
  for (const { attemptId, ...answer } of rows) {
    const own = found.get(attemptId) ?? [];
    own.push(answer);
    found.set(attemptId, own);
  }
  return found;
}

const latestAnswersOfOne = builtOnce((db) =>
  selectLatest(db, eq(answerEvents.attemptId, sql.placeholder('attemptId'))),
);

function selectLatest(db: DbOrTx, isAsked: SQL) {
  return db
    .selectDistinctOn([answerEvents.attemptId, answerEvents.questionId], {
      attemptId: answerEvents.attemptId,
      questionId: answerEvents.questionId,
      sequence: answerEvents.sequence,
      verdict: answerEvents.verdict,
      errorClass: answerEvents.errorClass,
      share: answerEvents.share,
      answer: answerBodies.answer,
    })
    .from(answerEvents)
    .innerJoin(answerBodies, isBodyOfAnswer)
    .where(and(isAsked, countsInAttempt))
    .orderBy(
      asc(answerEvents.attemptId),
      asc(answerEvents.questionId),
      desc(answerEvents.sequence),
    );
}
