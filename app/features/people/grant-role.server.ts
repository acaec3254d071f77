import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { organisations, roleGrants } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { addDays, startOfJapanDay } from '#app/platform/japan-day.ts';
import { lockPerson, requireKeeper } from './keeper.server.ts';
import { isLastCoordinator } from './other-coordinators.server.ts';
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

/** Inserts a grant unless the person holds the same one; call it inside a transaction that holds the person. */
export async function grantOnce(
  ctx: Context,
  input: {
    personId: string;
    role: Role;
    organisationId?: string | undefined;
    validUntil: Date | null;
  },
): Promise<string> {
  const { personId, role, organisationId, validUntil } = input;
  const scope = {
    scopeKind: organisationId ? 'organisation' : 'platform',
    scopeId: organisationId,
  } as const;
  const same = and(
    eq(roleGrants.personId, personId),
    eq(roleGrants.role, role),
    organisationId ? eq(roleGrants.scopeId, organisationId) : isNull(roleGrants.scopeId),
    lte(roleGrants.validFrom, ctx.now),
    or(isNull(roleGrants.validUntil), gt(roleGrants.validUntil, ctx.now)),
  );
  const [held] = await ctx.db.select({ id: roleGrants.id }).from(roleGrants).where(same);
  if (held) return held.id;
  const id = uuidv7();
  const grantedBy = ctx.actor.personId;
  await ctx.db
    .insert(roleGrants)
    .values({ id, personId, role, ...scope, validFrom: ctx.now, validUntil, grantedBy });
  await writeAudit(ctx, {
    action: 'role-granted',
    objectKind: 'person',
    objectId: personId,
    body: { grantId: id, role, ...scope, until: validUntil?.toISOString() ?? null },
  });
  return id;
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

export type EndRole = { ok: true } | { ok: false; reason: 'last-coordinator' };

/** Takes a role back from now on. Somebody stays who can give roles. */
export async function endRole(
  ctx: Context,
  input: { personId: string; grantId: string },
): Promise<EndRole> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockPerson(inside, input.personId);
    const own = and(eq(roleGrants.id, input.grantId), eq(roleGrants.personId, input.personId));
    const [grant] = isUuid(input.grantId) ? await tx.select().from(roleGrants).where(own) : [];
    if (!grant) throw new AppError('not-found');
    if (grant.validUntil && grant.validUntil <= ctx.now) return { ok: true };
    if (grant.role === 'coordinator' && (await isLastCoordinator(inside, { grantId: grant.id }))) {
      return { ok: false, reason: 'last-coordinator' };
    }
    await endGrant(inside, grant);
    return { ok: true };
  });
}

/** Ends one grant now; call it inside a transaction. */
export async function endGrant(
  ctx: Context,
  grant: { id: string; personId: string; role: string; validFrom: Date },
): Promise<void> {
  // A grant that begins this very moment has no end after it: it ends a moment later.
  const end = new Date(Math.max(ctx.now.getTime(), grant.validFrom.getTime() + 1));
  await ctx.db.update(roleGrants).set({ validUntil: end }).where(eq(roleGrants.id, grant.id));
  await writeAudit(ctx, {
    action: 'role-ended',
    objectKind: 'person',
    objectId: grant.personId,
    body: { grantId: grant.id, role: grant.role },
  });
}
