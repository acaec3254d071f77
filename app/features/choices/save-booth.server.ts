import { and, eq } from 'drizzle-orm';
import { fairCompanies } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { bookableSlots, slotsOf } from '#app/features/fairs/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { answered, countFree, fitted } from './masks.ts';
import { mostSeats } from './booth.ts';
import type { TypedBooth } from './booth-form.ts';
import { findOwnPlace, maskOfTicks } from './own-booth.server.ts';

export type BoothRefusal = 'closed' | 'conflict' | 'no-slot' | 'seats';
export type SaveBooth = { ok: true } | { ok: false; reason: BoothRefusal };

/**
 * Saves when the tables of the actor's company are free at a fair, how many meetings it wants and whom it can
 * meet. Until the fair's choices close; what somebody else of the team saved meanwhile is not overwritten.
 * @throws not-found for a fair that the company does not come to
 */
export async function saveBooth(
  ctx: Context,
  { slug, typed }: { slug: string; typed: TypedBooth },
): Promise<SaveBooth> {
  const { fair, place } = await findOwnPlace(ctx, slug);
  if (ctx.now > fair.choicesUntil) return { ok: false, reason: 'closed' };
  const asked = bookableSlots(fair.mode, slotsOf(fair));
  const reason = faultOf(typed, maskOfTicks(typed.tables, asked));
  if (reason) return { ok: false, reason };
  const all = '1'.repeat(asked.length);
  const free = typed.tables.map((ticked, at) =>
    answered(fitted(place.free?.[at] ?? all, asked.length), { asked, ticked: new Set(ticked) }),
  );
  return ctx.db.transaction(async (tx) => {
    const { seats, requirements, fillByScore, version } = typed;
    const f = fairCompanies;
    const own = and(eq(f.fairId, fair.id), eq(f.companyId, place.companyId));
    const saved = await tx
      .update(f)
      .set({ free, seats, requirements, fillByScore, version: version + 1 })
      .where(and(own, eq(f.version, version), eq(f.tables, free.length)))
      .returning({ version: f.version });
    if (saved.length === 0) return { ok: false, reason: 'conflict' };
    await writeAudit(
      { ...ctx, db: tx },
      {
        ...({ action: 'fair-booth-set', objectKind: 'fair', objectId: fair.id } as const),
        body: { companyId: place.companyId, seats, requirements, fillByScore },
      },
    );
    return { ok: true };
  });
}

function faultOf({ seats }: TypedBooth, free: readonly string[]): BoothRefusal | null {
  if (free.every((table) => countFree(table) === 0)) return 'no-slot';
  return seats !== null && (seats < 1 || seats > mostSeats(free)) ? 'seats' : null;
}
