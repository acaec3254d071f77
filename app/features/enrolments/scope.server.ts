import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { appointments, enrolments, organisations, persons } from '#db/schema/index.ts';
import { organisationsBelow, postHeld } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';

/** For whom something is given in one act: the id of a person, edition or organisation, or the code of a prefecture. */
export interface Scope {
  scopeKind: 'person' | 'edition' | 'organisation' | 'prefecture';
  scopeId: string;
}

/**
 * Whether a person is in a scope: a person, an organisation with all below it, or a prefecture by where
 * people are in post today; whoever has not left an edition.
 */
export function personInScope(
  ctx: Pick<Context, 'now'>,
  personId: AnyPgColumn,
  { scopeKind, scopeId }: Scope,
): SQL {
  if (scopeKind === 'person') return eq(personId, scopeId);
  if (scopeKind === 'edition') return learnsIn(personId, scopeId);
  const inPlace =
    scopeKind === 'organisation'
      ? sql`(${appointments.organisationId} in ${organisationsBelow([scopeId])}
          or ${appointments.workplaceId} in ${organisationsBelow([scopeId])})`
      : sql`${appointments.organisationId} in (
          select ${organisations.id} from ${organisations} where ${organisations.prefecture} = ${scopeId})`;
  return sql`${personId} in (
    select ${appointments.personId} from ${appointments}
    where ${postHeld(appointments, japanDay(ctx.now))} and ${inPlace})`;
}

function learnsIn(personId: AnyPgColumn, editionId: string): SQL {
  return sql`${personId} in (select ${enrolments.personId} from ${enrolments}
    where ${and(eq(enrolments.editionId, editionId), isNull(enrolments.withdrawnAt))})`;
}

/** The ids of the people of a scope now; with an edition, of those who have not left it. */
export async function personsOfScope(
  ctx: Pick<Context, 'db' | 'now'>,
  { editionId, ...scope }: Scope & { editionId?: string | undefined },
): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        personInScope(ctx, persons.id, scope),
        editionId ? learnsIn(persons.id, editionId) : undefined,
      ),
    );
  return rows.map(({ id }) => id);
}
