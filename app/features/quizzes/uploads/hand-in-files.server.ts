import { randomUUID } from 'node:crypto';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readOwnAttempt } from '../own-attempt.server.ts';
import { loadLatestAnswers } from '../latest-answers.server.ts';
import { loadAsked } from '../queries.server.ts';
import { saveAbove } from '../save-above.server.ts';
import { addPart } from './add-part.server.ts';
import { beginUpload } from './begin-upload.server.ts';
import { isOfType } from '#app/platform/file-signs.ts';
import { mostFilesOf, PART_BYTES, plainType, typesFor, uploadFault } from './upload-rules.ts';

export interface HandedFile {
  name: string;
  /** What the browser says it is. */
  mediaType: string;
  bytes: Uint8Array;
}

export type HandInFiles =
  | { ok: true }
  | { ok: false; reason: 'none' | 'too-many' | 'type' | 'too-large' | 'too-often' | 'closed' };

type WhyNot = Extract<HandInFiles, { ok: false }>['reason'];

/**
 * Answers a question of an open attempt of the actor with files that came whole, in place of those before:
 * the way of a page without JavaScript. All of them are taken, or none.
 */
export async function handInFiles(
  ctx: Context,
  input: { attemptId: string; questionId: string; files: readonly HandedFile[] },
): Promise<HandInFiles> {
  const { attemptId, questionId, files } = input;
  const attempt = await readOwnAttempt(ctx, attemptId);
  const version = attempt.questionVersionIds[attempt.questionIds.indexOf(questionId)];
  const question = version && (await loadAsked(ctx.db, [version])).questions[questionId];
  if (!question || typesFor(question).length === 0) throw new AppError('not-found');
  const fault = faultOf(question, files);
  if (fault) return { ok: false, reason: fault };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const ids: string[] = [];
    for (const file of files) {
      const id = randomUUID();
      const refusal = await keepFile(inside, { ...file, id, attemptId, questionId });
      if (refusal) return { ok: false, reason: refusal };
      ids.push(id);
    }
    const stored = await loadLatestAnswers(tx, attemptId);
    const before = stored.find((other) => other.questionId === questionId);
    await saveAbove(inside, attemptId, { questionId, answer: answerOf(question, ids), before });
    return { ok: true };
  });
}

function faultOf(question: PublicQuestion, files: readonly HandedFile[]): WhyNot | null {
  if (files.length === 0) return 'none';
  if (files.length > mostFilesOf(question)) return 'too-many';
  for (const { mediaType, bytes } of files) {
    const fault = uploadFault(question, { mediaType, byteSize: bytes.length });
    if (fault === 'too-large') return fault;
    if (fault || !isOfType(bytes, plainType(mediaType))) return 'type';
  }
  return null;
}

async function keepFile(
  ctx: Context,
  file: HandedFile & { id: string; attemptId: string; questionId: string },
): Promise<WhyNot | null> {
  const { bytes, id } = file;
  const begun = await beginUpload(ctx, { ...file, byteSize: bytes.length });
  if (!begun.ok) return begun.reason === 'too-many' ? 'too-often' : 'closed';
  for (let place = 0; place < bytes.length; place += PART_BYTES) {
    const part = bytes.subarray(place, place + PART_BYTES);
    const added = await addPart(ctx, { uploadId: id, place, bytes: part });
    if (!added.ok) throw new Error(`a part of an upload was refused: ${added.reason}`);
  }
  return null;
}

/** Nothing here tells how long a recording is: as long as it may be. */
function answerOf(question: PublicQuestion, ids: readonly string[]): unknown {
  return question.kind === 'spoken'
    ? { upload: ids[0], seconds: question.seconds }
    : { uploads: ids };
}
