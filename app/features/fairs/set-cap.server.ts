import { eq } from 'drizzle-orm';
import { fairs } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { changesOf } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { mayKeepFairs } from './policy.ts';
import { lockFair } from './save-fair.server.ts';

export type SetCap = { ok: true } | { ok: false; reason: 'choices-closed' };

/** Sets how many meetings one person may have. Refused once choices have closed: it is a rule of the fair. */
export async function setCap(
  ctx: Context,
  { fairId, cap }: { fairId: string; cap: number },
): Promise<SetCap> {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const former = await lockFair(inside, fairId);
    if (ctx.now >= former.choicesUntil) return { ok: false, reason: 'choices-closed' };
    const body = changesOf({ cap: former.cap }, { cap });
    if (!body) return { ok: true };
    await tx.update(fairs).set({ cap }).where(eq(fairs.id, fairId));
    await writeAudit(inside, {
      action: 'fair-changed',
      objectKind: 'fair',
      objectId: fairId,
      body,
    });
    return { ok: true };
  });
}
