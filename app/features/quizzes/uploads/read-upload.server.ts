import { and, asc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { attempts, enrolments, uploadParts, uploads } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';

export type Upload = typeof uploads.$inferSelect;

/** Complete uploads, in the order of their ids as given. */
export async function listUploads(db: DbOrTx, ids: readonly string[]): Promise<Upload[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(uploads)
    .where(and(inArray(uploads.id, [...ids]), isNotNull(uploads.completedAt)));
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Whether all of these are complete uploads to a question of an attempt. */
export async function haveAllCome(
  db: DbOrTx,
  { ids, attemptId, questionId }: { ids: readonly string[]; attemptId: string; questionId: string },
): Promise<boolean> {
  const found = await listUploads(db, ids);
  const isOwn = (upload: Upload) =>
    upload.attemptId === attemptId && upload.questionId === questionId;
  return found.length === ids.length && found.every(isOwn);
}

/** Uploads with the enrolments whose attempts they belong to. */
export function uploadsOf(db: DbOrTx) {
  return db
    .select({ upload: uploads })
    .from(uploads)
    .innerJoin(attempts, eq(attempts.id, uploads.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .$dynamic();
}

/** A complete upload of the actor, or null. */
export async function findOwnUpload(ctx: Context, id: string): Promise<Upload | null> {
  if (!isUuid(id)) return null;
  const isOwn = and(eq(uploads.id, id), eq(enrolments.personId, ctx.actor.personId));
  const [row] = await uploadsOf(ctx.db).where(and(isOwn, isNotNull(uploads.completedAt)));
  return row?.upload ?? null;
}

/** All complete uploads of a person. */
export async function listUploadsOf(db: DbOrTx, personId: string): Promise<Upload[]> {
  const rows = await uploadsOf(db)
    .where(and(eq(enrolments.personId, personId), isNotNull(uploads.completedAt)))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
  return rows.map(({ upload }) => upload);
}

/** Bytes of an upload from one place to another, the second not included. */
export async function readUpload(
  db: DbOrTx,
  { id, byteSize }: Pick<Upload, 'id' | 'byteSize'>,
  { from = 0, to = byteSize }: { from?: number; to?: number } = {},
): Promise<Uint8Array> {
  const rows = await db
    .select({ place: uploadParts.place, bytes: uploadParts.bytes })
    .from(uploadParts)
    .where(
      and(
        eq(uploadParts.uploadId, id),
        lt(uploadParts.place, to),
        sql`${uploadParts.place} + length(${uploadParts.bytes}) > ${from}`,
      ),
    )
    .orderBy(asc(uploadParts.place));
  const whole = Buffer.concat(rows.map(({ bytes }) => bytes));
  const first = rows[0]?.place ?? 0;
  return whole.subarray(from - first, to - first);
}
