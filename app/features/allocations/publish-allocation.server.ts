import { and, eq } from 'drizzle-orm';
import { allocations, meetings } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Market, MatchResult, Meeting } from '#app/features/matching/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { allocating, fairToRun, holdParties, type HeldFair } from './hold-fair.server.ts';
import { loadMarket } from './load-market.server.ts';
import { isPublished } from './published-allocation.server.ts';
import { inThread } from './run-thread.server.ts';
import { answersUntil } from './rules.ts';
import { tellOfMeetings } from './tell.server.ts';

export type PublishAllocation =
  | { ok: true; meetings: number; answersUntil: Date }
  | { ok: false; reason: 'published' | 'choices-open' | 'over' | 'outdated' };

interface Version {
  fairId: string;
  allocationId: string;
}

/**
 * Publishes a version: its meetings are proposed, and its people and companies are told. Provisional until they
 * have answered. Refused where wishes, profiles or booths have changed since it was made: then it is made again.
 */
export async function publishAllocation(
  ctx: Context,
  { fairId, allocationId }: Version,
): Promise<PublishAllocation> {
  await fairToRun(ctx, fairId);
  return allocating(ctx, fairId, async (inside) => {
    const fair = await holdParties(inside, fairId);
    const version = await findVersion(inside, { fairId, allocationId });
    const refused = await refusalOf(inside, fair, version);
    if (refused) return { ok: false, reason: refused };
    const market = version.market as Market;
    const result = version.result as MatchResult;
    const until = answersUntil(fair, ctx.now);
    const set = { publishedAt: ctx.now, answersUntil: until };
    await inside.db.update(allocations).set(set).where(eq(allocations.id, allocationId));
    await insertMeetings(inside, { fairId, allocationId, added: result.meetings });
    await tellOfMeetings(inside, {
      ...{ what: 'set', allocationId, until },
      cardIds: [...new Set(result.meetings.map(({ participant }) => participant))],
      withNone: withNone(market, result),
      companyIds: market.companies.map(({ id }) => id),
    });
    const body = { number: version.number, meetings: result.meetings.length };
    await writeAudit(inside, {
      ...{ action: 'allocation-published', objectKind: 'fair', objectId: fairId, body },
    });
    return { ok: true, meetings: result.meetings.length, answersUntil: until };
  });
}

async function findVersion({ db }: Pick<Context, 'db'>, { fairId, allocationId }: Version) {
  const own = and(eq(allocations.id, allocationId), eq(allocations.fairId, fairId));
  const [found] = isUuid(allocationId) ? await db.select().from(allocations).where(own) : [];
  if (!found) throw new AppError('not-found');
  return found;
}

async function refusalOf(ctx: Context, fair: HeldFair, version: typeof allocations.$inferSelect) {
  if (await isPublished(ctx, fair.id)) return 'published';
  if (ctx.now < fair.choicesUntil) return 'choices-open';
  if (ctx.now >= fair.startsAt) return 'over';
  const { market } = await loadMarket(ctx, fair.id);
  const now = await inThread('match', { market });
  const isSame =
    now.ok &&
    now.record.input.digest === version.inputDigest &&
    now.record.output.digest === version.outputDigest;
  return isSame ? null : 'outdated';
}

function withNone({ participants }: Market, result: MatchResult): string[] {
  const met = new Set(result.meetings.map(({ participant }) => participant));
  return participants.map(({ id }) => id).filter((id) => !met.has(id));
}

/** Proposes meetings: two of them in one place are refused by the database. */
export async function insertMeetings(
  { db, now }: Pick<Context<Actor | null>, 'db' | 'now'>,
  of: { fairId: string; allocationId: string; added: readonly Meeting[] },
): Promise<void> {
  const { fairId, allocationId, added } = of;
  const rows = added.map(({ participant, company, table, slot }) => ({
    ...{ id: uuidv7(), fairId, allocationId, companyId: company, cardId: participant },
    ...{ tableNo: table, slot, createdAt: now },
  }));
  for (let at = 0; at < rows.length; at += 1_000) {
    await db.insert(meetings).values(rows.slice(at, at + 1_000));
  }
}
