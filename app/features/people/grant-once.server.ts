import { and, eq, isNull, sql } from 'drizzle-orm';
import { roleGrants } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { endsAfter } from './roles-held.server.ts';

interface Granted {
  personId: string;
  role: Role;
  organisationId?: string | undefined;
  validUntil: Date | null;
}

/**
 * Inserts a grant unless the person holds the same one; the one held ends no earlier than is asked for.
 * Call it inside a transaction that holds the person.
 */
export async function grantOnce(ctx: Context, input: Granted): Promise<string> {
  const held = await findSame(ctx, input);
  if (!held) return insertGrant(ctx, input);
  if (endsAfter(input.validUntil, held.validUntil)) {
    await prolongGrant(ctx, held, input.validUntil);
  }
  return held.id;
}

/** Of grants of the same role on the same scope that are held, the one that ends last. */
async function findSame(ctx: Context, { personId, role, organisationId }: Granted) {
  const same = and(
    eq(roleGrants.personId, personId),
    eq(roleGrants.role, role),
    organisationId ? eq(roleGrants.scopeId, organisationId) : isNull(roleGrants.scopeId),
    grantsHeldAt(ctx.now),
  );
  const [held] = await ctx.db
    .select()
    .from(roleGrants)
    .where(same)
    .orderBy(sql`${roleGrants.validUntil} desc nulls first`)
    .limit(1);
  return held;
}

async function insertGrant(
  ctx: Context,
  { personId, role, organisationId, validUntil }: Granted,
): Promise<string> {
  const scope = {
    scopeKind: organisationId ? 'organisation' : 'platform',
    scopeId: organisationId,
  } as const;
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

async function prolongGrant(
  ctx: Context,
  { id, personId, role, validUntil }: typeof roleGrants.$inferSelect,
  until: Date | null,
): Promise<void> {
  await ctx.db.update(roleGrants).set({ validUntil: until }).where(eq(roleGrants.id, id));
  await writeAudit(ctx, {
    action: 'role-prolonged',
    objectKind: 'person',
    objectId: personId,
    body: { grantId: id, role, until: { from: validUntil, to: until } },
  });
}
