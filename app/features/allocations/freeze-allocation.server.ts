import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { allocations, meetings } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { allocating, fairToRun } from './hold-fair.server.ts';
import { isPublished, publishedOf } from './published-allocation.server.ts';

export type FreezeAllocation =
  { ok: true } | { ok: false; reason: 'unpublished' | 'frozen' | 'answers-open' };

/** Makes what was published final. Refused while somebody may still answer. */
export async function freezeAllocation(ctx: Context, fairId: string): Promise<FreezeAllocation> {
  await fairToRun(ctx, fairId);
  return allocating(ctx, fairId, async (inside) => {
    if ((await countWaiting(inside, fairId)) > 0) return { ok: false, reason: 'answers-open' };
    return freeze(inside, fairId);
  });
}

/** Meetings that may still be answered. */
export async function countWaiting(
  { db, now }: Pick<Context<Actor | null>, 'db' | 'now'>,
  fairId: string,
): Promise<number> {
  const open = db
    .select({ id: allocations.id })
    .from(allocations)
    .where(and(eq(allocations.fairId, fairId), gt(allocations.answersUntil, now)));
  return db.$count(
    meetings,
    and(
      ...[eq(meetings.fairId, fairId), eq(meetings.state, 'proposed')],
      inArray(meetings.allocationId, open),
    ),
  );
}

/** Writes it: call it while the fair is held. */
export async function freeze(
  ctx: Context<Actor | null>,
  fairId: string,
): Promise<FreezeAllocation> {
  if (!(await isPublished(ctx, fairId))) return { ok: false, reason: 'unpublished' };
  const frozen = await ctx.db
    .update(allocations)
    .set({ frozenAt: ctx.now })
    .where(and(publishedOf(fairId), isNull(allocations.frozenAt)))
    .returning({ number: allocations.number });
  if (frozen.length === 0) return { ok: false, reason: 'frozen' };
  const numbers = frozen.map(({ number }) => number);
  await writeAudit(ctx, {
    ...{ action: 'allocation-frozen', objectKind: 'fair', objectId: fairId, body: { numbers } },
  });
  return { ok: true };
}
