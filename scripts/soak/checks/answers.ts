import { isDeepStrictEqual } from 'node:util';

/** An answer as it was sent. */
export interface SentAnswer {
  attemptId: string;
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
}

/** An answer as the database has it. */
export interface StoredAnswer extends SentAnswer {
  receivedAt: string;
}

/** What the server said when it had stored one. */
export interface AnswerReceipt {
  status: number;
  questionId?: string;
  sequence?: number;
  receivedAt?: string;
}

/** Compares every receipt with the table, and the table with all that was sent. */
export function checkAnswers(
  sent: readonly SentAnswer[],
  receipts: ReadonlyMap<number, AnswerReceipt>,
  stored: readonly StoredAnswer[],
): string[] {
  const rows = new Map(stored.map((row) => [placeOf(row), row]));
  const faults = sent.flatMap((answer, number) => {
    const fault = faultOf(answer, receipts.get(number), rows.get(placeOf(answer)));
    return fault ? [`answer ${placeOf(answer)}: ${fault}`] : [];
  });
  const places = new Set(sent.map(placeOf));
  const strangers = stored.filter((row) => !places.has(placeOf(row)));
  return [...faults, ...strangers.map((row) => `answer ${placeOf(row)}: sent by nobody`)];
}

function faultOf(sent: SentAnswer, receipt?: AnswerReceipt, row?: StoredAnswer): string | null {
  if (!receipt) return 'no receipt';
  if (receipt.status !== 201) return `answered ${receipt.status}`;
  if (!row) return 'lost';
  if (row.clientId !== sent.clientId) return 'replaced by another';
  if (!isDeepStrictEqual(row.answer, sent.answer)) return 'changed';
  const isItsReceipt =
    receipt.questionId === sent.questionId &&
    receipt.sequence === sent.sequence &&
    receipt.receivedAt === row.receivedAt;
  return isItsReceipt ? null : 'its receipt says something else';
}

const placeOf = ({ attemptId, questionId, sequence }: SentAnswer) =>
  `${attemptId}/${questionId}/${sequence}`;
