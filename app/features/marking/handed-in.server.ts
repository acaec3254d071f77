import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { listUploads, type Upload } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { HandedIn } from './views.ts';

const addressOf = (id: string) => `/api/uploads/${id}`;

const NOTHING = { text: '', upload: '', seconds: 0, uploads: [] as string[] };

function recordingOf(upload: Upload | undefined, seconds: number): HandedIn {
  if (!upload) return { kind: 'recording', address: '', mediaType: '', seconds };
  return { kind: 'recording', address: addressOf(upload.id), mediaType: upload.mediaType, seconds };
}

/** What an answer hands in, to be read or heard. */
export async function handedIn(
  ctx: Pick<Context, 'db'>,
  question: PublicQuestion,
  answer: unknown,
): Promise<HandedIn> {
  const given = { ...NOTHING, ...(answer as Partial<typeof NOTHING> | null) };
  if (question.kind === 'essay') {
    return { kind: 'text', text: given.text, lang: question.answerIn };
  }
  const ids = given.upload ? [given.upload] : given.uploads;
  const sent = await listUploads(ctx.db, ids);
  if (question.kind === 'spoken') return recordingOf(sent[0], given.seconds);
  const files = sent.map(({ id, name, mediaType, byteSize }) => ({
    ...{ address: addressOf(id), name, mediaType, bytes: byteSize },
  }));
  return { kind: 'files', files };
}
