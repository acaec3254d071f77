import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { handovers, persons, roleGrants } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { handoversReadBy, mayKeepPeople } from './policy.ts';
import { isBelow } from './places.server.ts';

/** Somebody who looks after an organisation, with the address of their office. */
export interface Overseer {
  /** Of the role. */
  id: string;
  /** For coordinators, who open the record. */
  personId: string | null;
  name: string;
  role: 'supervisor' | 'advisor';
  workEmail: string | null;
  since: string;
}

export interface HandoverView {
  id: string;
  from: string;
  to: string;
  people: number;
  at: string;
  /** For those who look after the people, and coordinators. */
  note: string | null;
}

/** Who holds a role on the organisation now. */
export async function listOverseers(ctx: Context, organisationId: string): Promise<Overseer[]> {
  const rows = await ctx.db
    .select({
      id: roleGrants.id,
      personId: persons.id,
      name: persons.legalName,
      role: roleGrants.role,
      workEmail: persons.workEmail,
      since: roleGrants.validFrom,
    })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(
      and(
        eq(roleGrants.scopeId, organisationId),
        inArray(roleGrants.role, ['supervisor', 'advisor']),
        grantsHeldAt(ctx.now),
      ),
    )
    .orderBy(asc(roleGrants.validFrom), asc(roleGrants.id));
  const isKeeper = mayKeepPeople(ctx.actor);
  return rows.map((row) => ({
    ...row,
    personId: isKeeper ? row.personId : null,
    role: row.role === 'advisor' ? 'advisor' : 'supervisor',
    since: row.since.toISOString(),
  }));
}

const senders = alias(persons, 'sender');

/** The latest handovers. */
export async function listHandovers(ctx: Context, organisationId: string): Promise<HandoverView[]> {
  const rows = await ctx.db
    .select({
      handover: handovers,
      from: senders.legalName,
      to: persons.legalName,
      isRead: isBelow(handoversReadBy(ctx.actor), handovers.organisationId),
    })
    .from(handovers)
    .innerJoin(senders, eq(senders.id, handovers.fromId))
    .innerJoin(persons, eq(persons.id, handovers.toId))
    .where(eq(handovers.organisationId, organisationId))
    .orderBy(desc(handovers.handedOverAt))
    .limit(20);
  return rows.map(({ handover: { id, people, note, handedOverAt }, from, to, isRead }) => ({
    ...{ id, from, to, people, at: handedOverAt.toISOString() },
    note: isRead && note ? note : null,
  }));
}
