import { sql } from 'drizzle-orm';
import { writtenOnce } from '#db/built-once.ts';
import { askAlone, judgeAlone } from '#app/features/quizzes/exports.server.ts';
import type { Feedback } from '#app/features/quizzes/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holdVideo } from './hold-video.server.ts';
import type { OwnVideo } from './known-video.server.ts';
import { findOwnVideo, type VideoPlace } from './own-video.server.ts';
import { settleVideo } from './settle-video.server.ts';
import type { Told } from './told.ts';

export interface VideoAnswer extends VideoPlace {
  questionId: string;
  /** Made by the device for this very answer: the same again changes nothing. */
  clientId: string;
  /** As the kind takes it, or as a form has it. */
  answer: { value: unknown } | { field: { value: string; parts: Record<string, string> } };
}

export type AnswerVideo =
  | { ok: true; feedback: Feedback; told: Told }
  | { ok: false; reason: 'unknown-question' | 'malformed-answer' | 'over' };

/**
 * Judges an answer to a question that a video asks, keeps it in the place of an earlier one, and says what is
 * said of it. Answered, rightly or not, the question is done; it may be tried again.
 */
export async function answerVideo(ctx: Context, input: VideoAnswer): Promise<AnswerVideo> {
  const { own, video } = await findOwnVideo(ctx, input);
  const asked = video.asked.find(({ questionId }) => questionId === input.questionId);
  if (!asked) return { ok: false, reason: 'unknown-question' };
  const judged = judgeAlone(await askAlone(ctx.db, asked.versionId), input.answer);
  if (!judged) return { ok: false, reason: 'malformed-answer' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const known = await holdVideo(inside, own);
    if (!known) return { ok: false, reason: 'over' };
    const { questionId, clientId } = input;
    await keepAnswer(tx, { ...rowOf(own), questionId, clientId, ...valuesOf(ctx, judged) });
    const after = { ...known, answered: [...new Set([...known.answered, questionId])] };
    const told = await settleVideo(inside, own, { video, known: after, position: null });
    return { ok: true, feedback: judged.feedback, told };
  });
}

const rowOf = ({ enrolmentId, itemSlug, videoId }: OwnVideo) => ({
  enrolmentId,
  itemSlug,
  videoId,
});

const valuesOf = (ctx: Context, { answer, verdict }: { answer: unknown; verdict: string }) => ({
  ...{ answer: JSON.stringify(answer), verdict, now: ctx.now.toISOString() },
});

const value = (name: string) => sql.placeholder(name);

const keepAnswer = writtenOnce(
  () => sql`
    insert into video_answers as a (enrolment_id, item_slug, video_id, question_id, client_id, answer,
      verdict, answered_at)
    values (${value('enrolmentId')}, ${value('itemSlug')}, ${value('videoId')},
      ${value('questionId')}, ${value('clientId')}, ${value('answer')}::text::jsonb,
      ${value('verdict')}, ${value('now')}::timestamptz)
    on conflict (enrolment_id, item_slug, question_id) do update
      set client_id = excluded.client_id, answer = excluded.answer, verdict = excluded.verdict,
        answered_at = excluded.answered_at
      where a.client_id <> excluded.client_id`,
);
