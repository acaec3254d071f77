import { and, eq, isNull } from 'drizzle-orm';
import { enrolments, uploadParts, uploads } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { MOST_PART_BYTES } from './upload-rules.ts';
import { uploadsOf, type Upload } from './read-upload.server.ts';
import { isOfType } from '#app/platform/file-signs.ts';

export type AddPart =
  | { ok: true; received: number; complete: boolean }
  /** It does not follow what has come: sending goes on from `received`. */
  | { ok: false; reason: 'place'; received: number }
  | { ok: false; reason: 'malformed' }
  /** What came is not what it was said to be; nothing of it is kept. */
  | { ok: false; reason: 'type' };

/**
 * Adds what follows to an upload of the actor, durable once it is acknowledged. A part that has come already
 * changes nothing and is told as such.
 */
export async function addPart(
  ctx: Context,
  input: { uploadId: string; place: number; bytes: Uint8Array },
): Promise<AddPart> {
  const { uploadId, place, bytes } = input;
  if (!isUuid(uploadId)) throw new AppError('not-found');
  const isSized = bytes.length > 0 && bytes.length <= MOST_PART_BYTES;
  if (!isSized || !Number.isInteger(place) || place < 0) return { ok: false, reason: 'malformed' };
  return ctx.db.transaction(async (tx) => {
    const upload = await holdOwnUpload({ ...ctx, db: tx }, uploadId);
    const { received, byteSize, mediaType } = upload;
    if (place !== received) return repeated(upload, place + bytes.length);
    const now = received + bytes.length;
    if (now > byteSize) return { ok: false, reason: 'malformed' };
    if (place === 0 && !isOfType(bytes, mediaType)) {
      await tx.delete(uploads).where(eq(uploads.id, uploadId));
      return { ok: false, reason: 'type' };
    }
    await tx.insert(uploadParts).values({ uploadId, place, bytes });
    const complete = now === byteSize;
    await tx
      .update(uploads)
      .set({ received: now, completedAt: complete ? ctx.now : null })
      .where(eq(uploads.id, uploadId));
    return { ok: true, received: now, complete };
  });
}

/** What does not follow on what has come: it came before, or something before it is missing. */
function repeated({ received, byteSize }: Upload, end: number): AddPart {
  if (end > received) return { ok: false, reason: 'place', received };
  return { ok: true, received, complete: received === byteSize };
}

async function holdOwnUpload(ctx: Context, uploadId: string): Promise<Upload> {
  const isOwn = and(eq(uploads.id, uploadId), eq(enrolments.personId, ctx.actor.personId));
  const [own] = await uploadsOf(ctx.db)
    .where(and(isOwn, isNull(enrolments.withdrawnAt)))
    .for('update', { of: uploads });
  if (!own) throw new AppError('not-found', 'no such upload of this person');
  return own.upload;
}
