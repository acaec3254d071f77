import { fieldsByQuestion } from '#app/features/quizzes/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { answerVideo } from './answer-video.server.ts';
import type { VideoPlace } from './own-video.server.ts';
import { sayRead } from './say-read.server.ts';

/** What a form of a video has led to: the question that was left empty, or nothing to say. */
export type TookForm =
  { ok: true } | { ok: false; reason: 'over' } | { ok: false; reason: 'empty'; questionId: string };

/**
 * Takes a form of a lesson's page: that a video's text was read, or an answer to one of its questions. A
 * question that the video does not ask is refused as a whole.
 */
export async function takeVideoForm(
  ctx: Context,
  place: VideoPlace,
  fields: Readonly<Record<string, string>>,
): Promise<TookForm> {
  if (fields.act === 'read') {
    const result = await sayRead(ctx, place);
    return result.ok ? { ok: true } : result;
  }
  return takeAnswer(ctx, place, fields);
}

async function takeAnswer(
  ctx: Context,
  place: VideoPlace,
  fields: Readonly<Record<string, string>>,
): Promise<TookForm> {
  const questionId = fields.question ?? '';
  const found = fieldsByQuestion(fields).get(questionId);
  const field = { value: found?.value ?? '', parts: Object.fromEntries(found?.parts ?? []) };
  const input = { ...place, questionId, clientId: uuidv7(), answer: { field } };
  const result = await answerVideo(ctx, input);
  if (result.ok) return { ok: true };
  if (result.reason === 'over') return { ok: false, reason: 'over' };
  if (result.reason === 'malformed-answer') return { ok: false, reason: 'empty', questionId };
  throw new AppError('unprocessable', 'no such question in this video');
}
