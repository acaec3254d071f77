import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { allocations, fairs, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { countWaiting, freeze } from './freeze-allocation.server.ts';
import { allocating, holdParties, type HeldFair } from './hold-fair.server.ts';
import { planRepair } from './plan-repair.server.ts';
import { publishedAllocation, publishedOf } from './published-allocation.server.ts';
import { isEmpty, keepRepair } from './repair-allocation.server.ts';
import { remindOfAnswers } from './tell.server.ts';

const DAY_MS = 86_400_000;

/**
 * Ends what was to be answered until now: what was not is given up. After the first publication what became empty
 * is filled once more, with a time to answer of its own; then the allocation is final.
 */
export async function endAnswers(ctx: Context<null>): Promise<void> {
  await remind(ctx);
  const due = await ctx.db
    .selectDistinct({ fairId: allocations.fairId })
    .from(allocations)
    .innerJoin(fairs, eq(fairs.id, allocations.fairId))
    .leftJoin(
      meetings,
      and(eq(meetings.allocationId, allocations.id), eq(meetings.state, 'proposed')),
    )
    .where(
      and(
        ...[gt(fairs.publishedUntil, ctx.now), lte(allocations.answersUntil, ctx.now)],
        or(isNotNull(meetings.id), isNull(allocations.frozenAt)),
      ),
    );
  for (const { fairId } of due) await allocating(ctx, fairId, endOf);
}

async function endOf(ctx: Context<null>, { id }: HeldFair): Promise<void> {
  const fair = await holdParties(ctx, id);
  await lapse(ctx, fair.id);
  const published = await publishedAllocation(ctx, fair.id);
  if (!published || published.frozenAt || (await countWaiting(ctx, fair.id)) > 0) return;
  const isFirst = published.number === (await firstPublished(ctx, fair.id));
  if (isFirst && ctx.now < fair.startsAt) {
    const planned = await planRepair(ctx, fair.id, { kind: 'fill' });
    if (planned.ok && !isEmpty(planned.plan)) {
      const change = { kind: 'fill' } as const;
      await keepRepair(ctx, fair, { plan: planned.plan, change, reason: '' });
      return;
    }
  }
  await freeze(ctx, fair.id);
}

async function firstPublished({ db }: Pick<Context, 'db'>, fairId: string): Promise<number> {
  const [row] = await db
    .select({ first: sql<number>`min(${allocations.number})::int` })
    .from(allocations)
    .where(publishedOf(fairId));
  return row?.first ?? 0;
}

/** What nobody answered in time is given up, without an answer of theirs. */
async function lapse({ db, now }: Context<null>, fairId: string): Promise<void> {
  const over = db
    .select({ id: allocations.id })
    .from(allocations)
    .where(and(eq(allocations.fairId, fairId), lte(allocations.answersUntil, now)));
  await db
    .update(meetings)
    .set({ state: 'declined' })
    .where(and(eq(meetings.state, 'proposed'), inArray(meetings.allocationId, over)));
}

/** Whoever has not answered hears of it once, a day before. */
async function remind(ctx: Context<null>): Promise<void> {
  const rows = await ctx.db
    .selectDistinct({
      ...{ id: allocations.id, until: allocations.answersUntil, cardId: meetings.cardId },
    })
    .from(allocations)
    .innerJoin(meetings, eq(meetings.allocationId, allocations.id))
    .where(
      and(
        ...[eq(meetings.state, 'proposed'), gt(allocations.answersUntil, ctx.now)],
        lte(allocations.answersUntil, new Date(ctx.now.getTime() + DAY_MS)),
      ),
    );
  const due = new Map(rows.map(({ id, until }) => [id, until]));
  for (const [allocationId, until] of due) {
    if (!until) continue;
    const cardIds = rows.filter(({ id }) => id === allocationId).map(({ cardId }) => cardId);
    await ctx.db.transaction((tx) =>
      remindOfAnswers({ ...ctx, db: tx }, { allocationId, cardIds, until }),
    );
  }
}
