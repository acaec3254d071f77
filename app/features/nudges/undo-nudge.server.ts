import { and, eq, isNull } from 'drizzle-orm';
import { nudges } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepNudge, mayNudge } from './policy.ts';

export type UndoNudge = { ok: true } | { ok: false; reason: 'gone-out' };

/** Takes a nudge back that has not gone out. Doing so again changes nothing. */
export async function undoNudge(
  ctx: Context,
  { nudgeId }: { nudgeId: string },
): Promise<UndoNudge> {
  if (!mayNudge(ctx.actor)) throw new AppError('forbidden');
  if (!isUuid(nudgeId)) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const [nudge] = await tx.select().from(nudges).where(eq(nudges.id, nudgeId)).for('update');
    if (!nudge || !mayKeepNudge(ctx.actor, nudge)) throw new AppError('not-found');
    if (nudge.undoneAt) return { ok: true };
    if (nudge.begunAt || nudge.sendAt <= ctx.now) return { ok: false, reason: 'gone-out' };
    await tx
      .update(nudges)
      .set({ undoneAt: ctx.now, undoneBy: ctx.actor.personId })
      .where(and(eq(nudges.id, nudgeId), isNull(nudges.begunAt)));
    const record = { action: 'nudge-undone', objectKind: 'nudge', objectId: nudgeId } as const;
    await writeAudit({ ...ctx, db: tx }, record);
    return { ok: true };
  });
}
