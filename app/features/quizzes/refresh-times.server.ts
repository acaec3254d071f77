import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { loadEnd } from './own-rules.server.ts';

/** How many attempts one job holds: learners who save to them wait for it. */
const STEP = 100;

/**
 * After time on dates or working time was given or taken back, or the first day of an edition was moved:
 * open attempts get the end of their time anew, some at once, the rest by another job.
 */
export const refreshTimes: JobHandler = async (ctx, job) => {
  const { after = null, ...of } = job.payload as Asked;
  const next = await nextOpen(ctx, { ...of, after });
  for (const id of next) await refreshEnd(ctx, id);
  const last = next.at(-1);
  if (last === undefined || next.length < STEP) return null;
  await enqueue(ctx, {
    kind: 'attempt-times',
    payload: { ...of, after: last },
    dedupeKey: `attempt-times:${job.id}:${last}`,
  });
  return null;
};

interface Asked {
  extensionId?: string;
  editionId?: string;
  /** The attempt before. */
  after?: string | null;
}

async function nextOpen(ctx: Context<null>, of: Asked): Promise<string[]> {
  const id = sql`${of.extensionId ?? null}::uuid`;
  const given = sql`(
    ${attempts.enrolmentId} in (
      select enrolment_id from extension_enrolments where extension_id = ${id})
    or ${enrolments.personId} in (
      select person_id from accommodation_persons where accommodation_id = ${id})
    or ${enrolments.editionId} in (
      select edition_id from accommodations where id = ${id} and scope_kind = 'edition'))`;
  const rows = await ctx.db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        of.editionId ? eq(enrolments.editionId, of.editionId) : given,
        isNull(attempts.submittedAt),
        of.after ? gt(attempts.id, of.after) : undefined,
      ),
    )
    .orderBy(asc(attempts.id))
    .limit(STEP);
  return rows.map(({ id }) => id);
}

/** Gives an open attempt the end that its rules say now. It is held first, so that the newest rules win. */
export async function refreshEnd(ctx: Context<Actor | null>, attemptId: string): Promise<void> {
  const [open] = await ctx.db
    .select()
    .from(attempts)
    .where(and(eq(attempts.id, attemptId), isNull(attempts.submittedAt)))
    .for('update');
  if (!open) return;
  await ctx.db
    .update(attempts)
    .set(await loadEnd(ctx, open))
    .where(eq(attempts.id, attemptId));
}
