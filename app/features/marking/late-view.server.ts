import { judgedBy } from '#app/features/questions/exports.server.ts';
import { plainText, type Bilingual } from '#app/features/questions/exports.ts';
import {
  judgeAgainBy,
  listReceipts,
  loadLatestAnswers,
  loadRegradedOf,
  scoreAttempts,
} from '#app/features/quizzes/exports.server.ts';
import {
  percentOf,
  writtenAnswer,
  type ReceiptLine,
  type Written,
} from '#app/features/quizzes/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  askedOf,
  listUndecided,
  requireLate,
  type AnswerName,
  type LateRow,
} from './late-answers.server.ts';
import { loadMarkShares } from './mark-shares.server.ts';
import { mayDecide } from './policy.ts';
import { courseOf } from './queue.server.ts';

/** A late answer as a list names it. */
export interface LateLine extends AnswerName {
  course: Bilingual;
  quiz: Bilingual;
  /** The place of the question in its attempt. */
  number: number;
  receivedAt: string;
  /** Null of what people mark, for whoever may come to mark it: who wrote it is not to be known. */
  learner: string | null;
}

/** A late answer for somebody to decide on. */
export interface LateView extends LateLine {
  prompt: Bilingual;
  written: Written;
  receipt: ReceiptLine | null;
  submittedAt: string;
  /** Percent of the attempt now and with it; the second is null where people are to mark it. */
  percent: number;
  percentWith: number | null;
  counts: boolean | null;
}

/** Late answers that nobody has decided on, the newest first. */
export async function listLate(ctx: Context): Promise<LateLine[]> {
  const lines: LateLine[] = [];
  for (const row of await listUndecided(ctx)) lines.push(await lineOf(ctx, row));
  return lines;
}

async function lineOf(ctx: Context, row: LateRow): Promise<LateLine> {
  const { attemptId, questionId, sequence } = row;
  const course = await courseOf(ctx, row.courseId);
  const { key } = await askedOf(ctx, row);
  const isBlind = judgedBy(key) === 'people' && !mayDecide(ctx.actor);
  return {
    ...{ attemptId, questionId, sequence, course: course.title },
    quiz: course.titleOf(row.itemSlug),
    number: row.questionIds.indexOf(questionId) + 1,
    receivedAt: row.receivedAt.toISOString(),
    learner: isBlind ? null : row.learner,
  };
}

/** One late answer, with its receipt and what the result would become. */
export async function loadLate(ctx: Context, name: AnswerName): Promise<LateView> {
  const row = await requireLate(ctx, name);
  const { question, key } = await askedOf(ctx, row);
  const [receipt] = await listReceipts(ctx.db, name);
  const isForPeople = judgedBy(key) === 'people';
  const { now, withIt } = await percents(ctx, row);
  return {
    ...(await lineOf(ctx, row)),
    prompt: { en: plainText(question.prompt.en), ja: plainText(question.prompt.ja) },
    written: writtenAnswer(question, row.answer),
    receipt: receipt ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? '',
    ...{ percent: now, percentWith: isForPeople ? null : withIt },
    counts: row.counts,
  };
}

/** Percent of the attempt as it is, and if the answer counted. */
async function percents(ctx: Context, row: LateRow): Promise<{ now: number; withIt: number }> {
  const { attemptId, questionId, sequence } = row;
  const standing = (await loadRegradedOf(ctx.db, attemptId)).get(questionId);
  const { version } = await askedOf(ctx, row);
  const latest = (await loadLatestAnswers(ctx.db, attemptId)).find(
    (answer) => answer.questionId === questionId,
  );
  const judge = await judgeAgainBy(ctx.db, {
    versionId: standing?.versionId ?? version,
    publicId: questionId,
  });
  const isNewer = sequence > (latest?.sequence ?? 0) && standing?.manner !== 'full';
  const share = isNewer ? judge({ answer: row.answer }).share : null;
  const attempt = { ...row, id: attemptId };
  const marks = (await loadMarkShares(ctx.db, [attemptId])).get(attemptId);
  const [now, withIt] = await Promise.all(
    [null, share].map(async (instead) => {
      const [scored] = await scoreAttempts(ctx, [attempt], {
        marks: () => marks ?? new Map<string, number>(),
        instead: (_, id) => (id === questionId ? (instead ?? undefined) : undefined),
      });
      return scored ? percentOf(scored) : 0;
    }),
  );
  return { now: now ?? 0, withIt: withIt ?? 0 };
}
