import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { uploads } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadAsked } from '../queries.server.ts';
import { lockOwnAttempt } from '../own-attempt.server.ts';
import { isClosed } from '../store-answer.server.ts';
import { MOST_UPLOADS, plainType, uploadFault, type UploadFault } from './upload-rules.ts';

export interface UploadInput {
  attemptId: string;
  /** Made by the device for this very recording or file. */
  id: string;
  questionId: string;
  mediaType: string;
  byteSize: number;
  name: string;
}

export type BeginUpload =
  | { ok: true; received: number }
  | { ok: false; reason: UploadFault | 'closed' | 'too-many' | 'id-taken' };

/**
 * Makes room for a recording or a file of an attempt of the actor. Saying it again tells how much has come, so
 * that sending goes on from there.
 */
export async function beginUpload(ctx: Context, input: UploadInput): Promise<BeginUpload> {
  const { attemptId, id, questionId, byteSize } = input;
  return ctx.db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(ctx, { db: tx, attemptId, mode: 'share' });
    const asked = attempt.questionVersionIds[attempt.questionIds.indexOf(questionId)];
    const found = asked ? await loadAsked(tx, [asked]) : null;
    const fault = uploadFault(found?.questions[questionId], input);
    if (fault) return { ok: false, reason: fault };
    const known = await findKnown(tx, input);
    if (known) return known;
    if (isClosed(attempt, ctx.now)) return { ok: false, reason: 'closed' };
    if ((await tx.$count(uploads, isTo(input))) >= MOST_UPLOADS) {
      return { ok: false, reason: 'too-many' };
    }
    const made = await tx
      .insert(uploads)
      .values({
        ...{ id, attemptId, questionId, byteSize, createdAt: ctx.now },
        ...{ mediaType: plainType(input.mediaType), name: input.name.slice(0, 200) },
      })
      .onConflictDoNothing()
      .returning({ id: uploads.id });
    // Another window may have begun it a moment ago.
    const isMade = made.length > 0;
    return (isMade ? null : await findKnown(tx, input)) ?? { ok: true, received: 0 };
  });
}

const isTo = ({ attemptId, questionId }: UploadInput) =>
  and(eq(uploads.attemptId, attemptId), eq(uploads.questionId, questionId));

/** How much of an upload has come that was begun before; its id stands for nothing else. */
async function findKnown(tx: Tx, input: UploadInput): Promise<BeginUpload | null> {
  const { id, attemptId, questionId, byteSize } = input;
  const [known] = await tx.select().from(uploads).where(eq(uploads.id, id));
  if (!known) return null;
  const isSame = known.attemptId === attemptId && known.questionId === questionId;
  if (!isSame || known.byteSize !== byteSize) return { ok: false, reason: 'id-taken' };
  return { ok: true, received: known.received };
}
