import { and, eq, isNull } from 'drizzle-orm';
import { dutyRecords } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepDuties } from './policy.ts';

/**
 * Says of a record that it was a mistake; it stays. Doing so again changes nothing.
 * @throws forbidden; not-found
 */
export async function takeBackRecord(ctx: Context, { id }: { id: string }): Promise<void> {
  if (!mayKeepDuties(ctx.actor)) throw new AppError('forbidden');
  if (!isUuid(id)) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    if ((await tx.$count(dutyRecords, eq(dutyRecords.id, id))) === 0) {
      throw new AppError('not-found');
    }
    const [taken] = await tx
      .update(dutyRecords)
      .set({ takenBackBy: ctx.actor.personId, takenBackAt: ctx.now })
      .where(and(eq(dutyRecords.id, id), isNull(dutyRecords.takenBackAt)))
      .returning({ duty: dutyRecords.duty, period: dutyRecords.period });
    if (!taken) return;
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'duty-taken-back', objectKind: 'duty', objectId: id, body: taken },
    );
  });
}
