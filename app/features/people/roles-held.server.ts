import { desc, eq } from 'drizzle-orm';
import { organisations, persons, roleGrants } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { alias } from 'drizzle-orm/pg-core';

const givers = alias(persons, 'giver');

/** Whether one end of a role comes after another; null is no end. */
export function endsAfter(one: Date | null, other: Date | null): boolean {
  return other !== null && (one === null || one > other);
}

/** A role as a coordinator sees it: on what, for how long, by whom. */
export interface RoleView {
  id: string;
  role: (typeof roleGrants.$inferSelect)['role'];
  organisation: { id: string; nameJa: string; nameEn: string } | null;
  from: string;
  until: string | null;
  isHeld: boolean;
  by: string | null;
}

/** All roles somebody holds or held, the latest first. For coordinators. */
export async function listRoles(ctx: Context, personId: string): Promise<RoleView[]> {
  const rows = await ctx.db
    .select({
      grant: roleGrants,
      organisation: {
        id: organisations.id,
        nameJa: organisations.nameJa,
        nameEn: organisations.nameEn,
      },
      by: givers.legalName,
    })
    .from(roleGrants)
    .leftJoin(organisations, eq(organisations.id, roleGrants.scopeId))
    .leftJoin(givers, eq(givers.id, roleGrants.grantedBy))
    .where(eq(roleGrants.personId, personId))
    .orderBy(desc(roleGrants.validFrom), desc(roleGrants.id));
  return rows.map(({ grant: { id, role, validFrom, validUntil }, organisation, by }) => ({
    ...{ id, role, organisation, by },
    from: validFrom.toISOString(),
    until: validUntil?.toISOString() ?? null,
    isHeld: validFrom <= ctx.now && (!validUntil || validUntil > ctx.now),
  }));
}
