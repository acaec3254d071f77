import { eq } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { addDays, startOfJapanDay } from '#app/platform/japan-day.ts';
import { grantOnce } from './grant-once.server.ts';
import { lockPerson, requireKeeper } from './keeper.server.ts';
import { ROLE_PLACES } from './schema.ts';

export type GrantRole =
  | { ok: true; grantId: string }
  | { ok: false; reason: 'organisation-needed' | 'wrong-organisation' | 'ends-before-now' };

/**
 * Gives a person a role: for the whole platform, or on an organisation where the role is held on one.
 * `until` is its last day in Japan. Who gains a role signs in again.
 */
export async function grantRole(
  ctx: Context,
  input: {
    personId: string;
    role: Role;
    organisationId?: string | undefined;
    until?: string | undefined;
  },
): Promise<GrantRole> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockPerson(inside, input.personId);
    const validUntil = input.until ? startOfJapanDay(addDays(input.until, 1)) : null;
    if (validUntil && validUntil <= ctx.now) return { ok: false, reason: 'ends-before-now' };
    const reason = await placeRefusal(inside, input);
    if (reason) return { ok: false, reason };
    const grantId = await grantOnce(inside, { ...input, validUntil });
    return { ok: true, grantId };
  });
}

async function placeRefusal(
  ctx: Context,
  { role, organisationId }: { role: Role; organisationId?: string | undefined },
) {
  const places = ROLE_PLACES[role];
  if (!places) return organisationId ? ('wrong-organisation' as const) : null;
  if (!organisationId) return role === 'staff' ? null : ('organisation-needed' as const);
  const [row] = isUuid(organisationId)
    ? await ctx.db
        .select({ kind: organisations.kind, closedOn: organisations.closedOn })
        .from(organisations)
        .where(eq(organisations.id, organisationId))
    : [];
  const fits = row && places.includes(row.kind) && !row.closedOn;
  return fits ? null : ('wrong-organisation' as const);
}
