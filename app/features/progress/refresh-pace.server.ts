import { eq, inArray, isNull, sql } from 'drizzle-orm';
import { editions, enrolments, extensionEnrolments, itemProgress } from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import { neededTasks, wayItems, type OutlineItem } from '#app/features/courses/exports.ts';
import { dueOf, nextDue, type Extension } from '#app/features/enrolments/exports.ts';
import { loadDuePlans } from '#app/features/enrolments/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { tellMoved } from './tell-moved.server.ts';

type AnyContext = Context<Actor | null>;
const CHUNK = 500;

/** An enrolment as it was computed. */
interface Paced {
  id: string;
  done: number;
  total: number;
  /** When the next item is due, as an ISO instant. */
  due: string | null;
  /** When it would be due without the extension that was asked about. */
  dueBefore: string | null;
}

/**
 * Computes anew, for these enrolments, how many items are done of how many, those of the way and the
 * tasks that the course needs, and when the next one is due. A constant number of statements for each five hundred.
 * @param extensionId without which the next date is told too
 */
export async function refreshPace(
  ctx: AnyContext,
  enrolmentIds: readonly string[],
  extensionId?: string,
): Promise<Paced[]> {
  const paced: Paced[] = [];
  for (let at = 0; at < enrolmentIds.length; at += CHUNK) {
    paced.push(...(await refreshPart(ctx, enrolmentIds.slice(at, at + CHUNK), extensionId)));
  }
  return paced;
}

async function refreshPart(
  ctx: AnyContext,
  ids: readonly string[],
  extensionId: string | undefined,
): Promise<Paced[]> {
  await holdEnrolments(ctx, ids);
  const states = await computePart(ctx, ids, extensionId);
  await ctx.db.execute(sql`
    update ${enrolments} set
      items_done = state.done, items_total = state.total, next_due_at = state.due,
      paced_at = ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      as state (id uuid, done smallint, total smallint, due timestamptz)
    where ${enrolments.id} = state.id`);
  return states;
}

async function computePart(
  ctx: AnyContext,
  ids: readonly string[],
  extensionId: string | undefined,
): Promise<Paced[]> {
  const rows = await ctx.db
    .select({
      id: enrolments.id,
      versionId: newestCorrection(editions.courseId, enrolments.revision),
      done: sql<string[]>`(
        select coalesce(jsonb_agg(p.item_slug), '[]'::jsonb) from ${itemProgress} p
        where p.enrolment_id = ${enrolments.id} and p.completed_at is not null)`,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(inArray(enrolments.id, [...ids]));
  const plans = await loadDuePlans(ctx, ids);
  return Promise.all(
    rows.map(async ({ id, versionId, done }) => {
      const outline = await loadOutline(ctx.db, versionId);
      const items = slugsOf(wayItems(outline));
      const needed = [...items, ...slugsOf(neededTasks(outline))];
      const plan = plans.get(id);
      const completed = new Set(done.filter((slug) => needed.includes(slug)));
      const next = (extensions: readonly Extension[]) =>
        plan && nextDue(dueOf({ ...plan, items, extensions }), completed);
      const given = plan?.extensions ?? [];
      const before = given.filter((extension) => extension.id !== extensionId);
      return {
        ...{ id, done: completed.size, total: needed.length },
        due: next(given)?.toISOString() ?? null,
        dueBefore: next(before)?.toISOString() ?? null,
      };
    }),
  );
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const slugsOf = (items: readonly OutlineItem[]) => items.map(({ slug }) => slug);

/**
 * Until the transaction ends nobody else computes these: a statement of its own, so that what is read
 * after it is what others had written by then.
 */
async function holdEnrolments(ctx: AnyContext, ids: readonly string[]): Promise<void> {
  await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(inArray(enrolments.id, [...ids]))
    .orderBy(enrolments.id)
    .for('no key update');
}

/** After an extension was given or taken back: for everyone it reached, and who has more time is told. */
export const paceRefresh: JobHandler = async (ctx, job) => {
  const { extensionId } = job.payload as { extensionId: string };
  const rows = await ctx.db
    .select({ id: extensionEnrolments.enrolmentId })
    .from(extensionEnrolments)
    .where(eq(extensionEnrolments.extensionId, extensionId));
  const paced = await refreshPace(ctx, idsOf(rows), extensionId);
  await tellMoved(
    ctx,
    extensionId,
    paced.filter(({ due, dueBefore }) => due !== dueBefore),
  );
  return null;
};

/**
 * Paces enrolments that were never paced, or whose plan has changed since: some thousand at a time.
 * @returns how many
 */
export async function refreshUnpaced(ctx: AnyContext, limit = 2_000): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(isNull(enrolments.pacedAt))
      .orderBy(enrolments.id)
      .limit(limit)
      .for('no key update', { skipLocked: true });
    await refreshPace({ ...ctx, db: tx }, idsOf(rows));
    return rows.length;
  });
}
