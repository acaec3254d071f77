import { and, asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { answerBodies, answerEvents, lateDecisions } from '#db/schema/index.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import { isBodyOfAnswer } from './latest-answers.server.ts';

interface Digested {
  attemptId: string;
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
}

/** What a receipt proves: this answer, to this question, under this number. */
export function answerDigest(of: Digested): string {
  const { attemptId, questionId, sequence, clientId, answer } = of;
  return digestOf([attemptId, questionId, sequence, clientId, answer]);
}

/** The receipt of an answer, as whoever may read it sees it. */
export interface ReceiptLine {
  questionId: string;
  sequence: number;
  receivedAt: string;
  /** What the device's clock said: shown, never used. */
  clientAt: string | null;
  /** Null once the answer was erased. */
  digest: string | null;
  late: boolean;
  /** It came late, and somebody decided that it counts. */
  isCounted: boolean;
}

interface Of {
  attemptId: string;
  questionId?: string;
  sequence?: number;
}

/** The receipts of an attempt, or of one of its answers, in the order in which the answers came. */
export async function listReceipts(db: DbOrTx, of: Of): Promise<ReceiptLine[]> {
  const { attemptId } = of;
  const rows = await selectReceipts(db, of);
  return rows.map(({ clientId, answer, receivedAt, clientAt, counts, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    clientAt: clientAt?.toISOString() ?? null,
    digest: answer === null ? null : answerDigest({ attemptId, ...row, clientId, answer }),
    isCounted: counts === true,
  }));
}

const isDecisionOnAnswer = and(
  eq(lateDecisions.attemptId, answerEvents.attemptId),
  eq(lateDecisions.questionId, answerEvents.questionId),
  eq(lateDecisions.sequence, answerEvents.sequence),
);

function selectReceipts(db: DbOrTx, { attemptId, questionId, sequence }: Of) {
  return db
    .select({
      ...{ questionId: answerEvents.questionId, sequence: answerEvents.sequence },
      ...{ clientId: answerEvents.clientId, receivedAt: answerEvents.receivedAt },
      ...{ clientAt: answerEvents.clientAt, late: answerEvents.late },
      ...{ answer: answerBodies.answer, counts: lateDecisions.counts },
    })
    .from(answerEvents)
    .innerJoin(answerBodies, isBodyOfAnswer)
    .leftJoin(lateDecisions, isDecisionOnAnswer)
    .where(
      and(
        eq(answerEvents.attemptId, attemptId),
        questionId === undefined ? undefined : eq(answerEvents.questionId, questionId),
        sequence === undefined ? undefined : eq(answerEvents.sequence, sequence),
      ),
    )
    .orderBy(
      asc(answerEvents.receivedAt),
      asc(answerEvents.questionId),
      asc(answerEvents.sequence),
    );
}
