import { and, eq, gt, isNull } from 'drizzle-orm';
import { fairCards, fairs, notices, participantChoices } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { isSeen } from './fair-numbers.server.ts';

export type RemindChoosers =
  { ok: true; told: number } | { ok: false; reason: 'closed' | 'too-soon' | 'nobody' };

const APART_MS = 3 * 86_400_000;

/**
 * Reminds those who publish something for a fair and have chosen nothing yet, at most every three days. Who it
 * was is not told: only how many.
 * @throws not-found for a fair that there is not
 */
export async function remindChoosers(ctx: Context, fairId: string): Promise<RemindChoosers> {
  if (!coordinatesAll(ctx.actor)) throw new AppError('forbidden');
  if (!isUuid(fairId)) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const [fair] = await tx.select().from(fairs).where(eq(fairs.id, fairId)).for('update');
    if (!fair) throw new AppError('not-found');
    if (ctx.now < fair.opensAt || ctx.now > fair.choicesUntil) {
      return { ok: false, reason: 'closed' };
    }
    const link = `/career/fairs/${fair.slug}/choices`;
    if (await wasReminded(inside, link)) return { ok: false, reason: 'too-soon' };
    const personIds = await listSilent(inside, fairId);
    if (personIds.length === 0) return { ok: false, reason: 'nobody' };
    await notifyAll(inside, {
      ...({ template: 'fair-choices-open', link, personIds } as const),
      params: { until: fair.choicesUntil.toISOString() },
      dedupeKey: `fair-choices-open:${uuidv7()}`,
    });
    await writeAudit(inside, {
      ...({ action: 'choices-reminded', objectKind: 'fair', objectId: fairId } as const),
      body: { people: personIds.length },
    });
    return { ok: true, told: personIds.length };
  });
}

async function wasReminded({ db, now }: Context, link: string): Promise<boolean> {
  const since = gt(notices.createdAt, new Date(now.getTime() - APART_MS));
  const same = and(eq(notices.template, 'fair-choices-open'), eq(notices.link, link), since);
  return (await db.$count(notices, same)) > 0;
}

async function listSilent({ db, now }: Context, fairId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: fairCards.personId })
    .from(fairCards)
    .leftJoin(participantChoices, eq(participantChoices.cardId, fairCards.id))
    .where(and(eq(fairCards.fairId, fairId), isNull(participantChoices.cardId), isSeen(now)));
  return rows.map(({ personId }) => personId);
}
