import type { Context } from '#app/platform/context.server.ts';
import type { Judgement } from '#app/features/questions/exports.ts';
import {
  KEPT_LATE_DAYS,
  oneAnswer,
  severalAnswers,
  type Kept,
} from './answer-statements.server.ts';
import type { Attempt } from './queries.server.ts';

/** An answer to one question that was judged. */
export interface JudgedPart {
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
  judgement: Judgement;
}

/** An answer that was judged, ready to be stored. */
export interface JudgedAnswer extends JudgedPart {
  attemptId: string;
  /** What the clock of the device said. */
  clientAt: Date | null;
  /** That the attempt is to be submitted was asked of its rules: what comes to it is late. */
  isDue?: boolean;
}

/** How an answer that came at an instant stands to the time of its attempt. */
export function timeAt(
  { endsAt, submitAt }: Pick<Attempt, 'endsAt' | 'submitAt'>,
  at: Date,
): Omit<Kept, 'late'> {
  const [ends, submits] = [endsAt, submitAt].map((end) => end?.toISOString() ?? null);
  return { over: endsAt !== null && at >= endsAt, endsAt: ends ?? null, submitAt: submits ?? null };
}

const DAY_MS = 86_400_000;

type Submission = Pick<Attempt, 'submittedAt' | 'submittedBy'>;

/** Whether an attempt takes no answer any more, not even a late one. */
export function isClosed({ submittedAt, submittedBy }: Submission, now: Date): boolean {
  if (!submittedAt) return false;
  const keptUntil = submittedAt.getTime() + KEPT_LATE_DAYS * DAY_MS;
  return submittedBy === 'learner' || now.getTime() >= keptUntil;
}

/**
 * Stores an answer of the actor's open attempt with its body, all in one statement, which is its own
 * transaction. It waits for a submission that runs. What comes once the server submits or has submitted,
 * because the time was over, is stored as late; after the learner's own submission nothing is. An attempt
 * that seems to be due is left to whoever asks its rules first.
 * @returns how it came; null when it was not stored: the attempt is not open to the actor, or
 *   the sequence is taken
 */
export async function storeAnswer(ctx: Context, input: JudgedAnswer): Promise<Kept | null> {
  const { attemptId, questionId, sequence, clientId, answer, judgement } = input;
  const rows = await oneAnswer(ctx.db, {
    ...ownOpen(ctx, attemptId, input.isDue),
    ...{ questionId, sequence, clientId, ...judgement, answer: JSON.stringify(answer) },
    clientAt: input.clientAt?.toISOString() ?? null,
  });
  return rows[0] ?? null;
}

/**
 * Stores answers to several questions of an attempt as `storeAnswer` stores one, in one statement. They are
 * written in the order of their questions, so that two forms with the same ones do not wait for each other.
 * @returns the questions whose answers were stored
 */
export async function storeAnswers(
  ctx: Context,
  attemptId: string,
  parts: readonly JudgedPart[],
): Promise<Set<string>> {
  if (parts.length === 0) return new Set();
  const given = parts.map(({ judgement, ...part }) => ({ ...part, ...judgement }));
  const own = ownOpen(ctx, attemptId);
  const rows = await severalAnswers(ctx.db, { ...own, given: JSON.stringify(given) });
  return new Set(rows.map(({ id }) => id));
}

const ownOpen = ({ actor: { personId }, now: at }: Context, attemptId: string, isDue = false) => ({
  ...{ attemptId, personId, isDue, now: at.toISOString() },
});
