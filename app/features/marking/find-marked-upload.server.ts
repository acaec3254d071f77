import { and, eq } from 'drizzle-orm';
import { attempts, enrolments, markingItems, uploads } from '#db/schema/index.ts';
import { listUploads, type Upload } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { answersVisibleTo } from './own-item.server.ts';
import { mayMark } from './policy.ts';

/** An upload to an answer that the actor marks, or null. */
export async function findMarkedUpload(ctx: Context, id: string): Promise<Upload | null> {
  if (!mayMark(ctx.actor) || !isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ id: markingItems.id })
    .from(uploads)
    .innerJoin(
      markingItems,
      and(
        eq(markingItems.attemptId, uploads.attemptId),
        eq(markingItems.questionId, uploads.questionId),
      ),
    )
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(uploads.id, id), answersVisibleTo(ctx.actor)))
    .limit(1);
  if (!row) return null;
  const [upload] = await listUploads(ctx.db, [id]);
  return upload ?? null;
}
