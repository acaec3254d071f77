import { and, desc, eq } from 'drizzle-orm';
import { allocations } from '#db/schema/index.ts';
import type { Fault } from '#app/features/allocation-check/exports.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Refusal } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Matched } from './compute.server.ts';
import { allocating, fairToRun, nextNumber } from './hold-fair.server.ts';
import { loadMarket } from './load-market.server.ts';
import { isPublished } from './published-allocation.server.ts';
import { inThread } from './run-thread.server.ts';

export type RunMatching =
  | { ok: true; id: string; number: number; isNew: boolean }
  | { ok: false; reason: 'choices-open' | 'published' | 'nobody' }
  | { ok: false; reason: 'not-matched'; refusal: Refusal }
  | { ok: false; reason: 'faulty'; faults: Fault[] };

/**
 * Matches a fair's market and keeps the result as a version, once the check has found nothing wrong with it. The
 * same market gives the version that there is already. Refused while people choose, so that nobody knows a result
 * who could still change it, and once one was published: from then on meetings are added only.
 */
export async function runMatching(ctx: Context, fairId: string): Promise<RunMatching> {
  await fairToRun(ctx, fairId);
  return allocating(ctx, fairId, async (inside, fair) => {
    if (ctx.now < fair.choicesUntil) return { ok: false, reason: 'choices-open' };
    if (await isPublished(inside, fairId)) return { ok: false, reason: 'published' };
    const { market } = await loadMarket(inside, fairId);
    if (market.participants.length === 0) return { ok: false, reason: 'nobody' };
    const matched = await inThread('match', { market });
    if (!matched.ok) return { ok: false, reason: 'not-matched', refusal: matched.refusal };
    if (matched.faults.length > 0) return { ok: false, reason: 'faulty', faults: matched.faults };
    const same = await sameVersion(inside, fairId, matched);
    if (same) return { ok: true, ...same, isNew: false };
    const number = await nextNumber(inside, fairId);
    const { result, record } = matched;
    const id = uuidv7();
    await inside.db.insert(allocations).values({
      ...{ id, fairId, number, basis: 'matched', market, result, record, madeAt: ctx.now },
      ...{ figures: result.figures, version: result.version, madeBy: ctx.actor.personId },
      ...{ inputDigest: record.input.digest, outputDigest: record.output.digest },
    });
    const body = { number, meetings: result.meetings.length, output: record.output.digest };
    await writeAudit(inside, {
      ...{ action: 'allocation-made', objectKind: 'fair', objectId: fairId, body },
    });
    return { ok: true, id, number, isNew: true };
  });
}

async function sameVersion(
  { db }: Pick<Context, 'db'>,
  fairId: string,
  { record }: Extract<Matched, { ok: true }>,
) {
  const { id, number, inputDigest, outputDigest } = allocations;
  const [same] = await db
    .select({ id, number })
    .from(allocations)
    .where(
      and(
        ...[eq(allocations.fairId, fairId), eq(inputDigest, record.input.digest)],
        eq(outputDigest, record.output.digest),
      ),
    )
    .orderBy(desc(number))
    .limit(1);
  return same ?? null;
}
