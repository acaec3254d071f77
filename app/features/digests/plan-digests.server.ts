import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, enrolments, outboxJobs, persons, roleGrants } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueueAll } from '#app/platform/outbox.server.ts';
import { monthlyTurns, weeklyTurns, type Turn } from './calendar.ts';

/**
 * Plans the digests whose hour is near, each once for a person and week, or a supervisor's grant and
 * month, however often and by however many it is planned.
 */
export async function planDigests(ctx: Context<null>): Promise<void> {
  for (const { zone } of await zonesOfLearners(ctx)) {
    for (const turn of weeklyTurns(ctx.now, zone)) await planWeek(ctx, zone, turn);
  }
  for (const turn of monthlyTurns(ctx.now)) await planMonth(ctx, turn);
}

const learns = and(isNull(enrolments.withdrawnAt), isNull(enrolments.completedAt));

async function zonesOfLearners(ctx: Context<null>) {
  return ctx.db
    .selectDistinct({ zone: persons.timeZone })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(learns);
}

async function planWeek(ctx: Context<null>, zone: string, { name, at }: Turn): Promise<void> {
  const keyOf = (personId: string) => `weekly-digest:${personId}:${name}`;
  const rows = await ctx.db
    .selectDistinct({ personId: persons.id })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .where(
      and(
        learns,
        eq(persons.timeZone, zone),
        isNotPlanned(sql`'weekly-digest:' || ${persons.id} || ':' || ${name}`),
      ),
    );
  await enqueueAll(
    ctx,
    rows.map(({ personId }) => ({
      kind: 'weekly-digest-mail',
      ...{ payload: { personId }, dedupeKey: keyOf(personId), runAt: at },
    })),
  );
}

async function planMonth(ctx: Context<null>, { name, at }: Turn): Promise<void> {
  const rows = await ctx.db
    .select({ grantId: roleGrants.id })
    .from(roleGrants)
    .innerJoin(
      accounts,
      and(eq(accounts.personId, roleGrants.personId), isNull(accounts.disabledAt)),
    )
    .where(
      and(
        eq(roleGrants.role, 'supervisor'),
        eq(roleGrants.scopeKind, 'organisation'),
        grantsHeldAt(ctx.now),
        isNotPlanned(sql`'monthly-digest:' || ${roleGrants.id} || ':' || ${name}`),
      ),
    );
  await enqueueAll(
    ctx,
    rows.map(({ grantId }) => ({
      kind: 'monthly-digest-mail',
      ...{ payload: { grantId, month: name }, runAt: at },
      dedupeKey: `monthly-digest:${grantId}:${name}`,
    })),
  );
}

function isNotPlanned(key: ReturnType<typeof sql>) {
  return sql`not exists (select from ${outboxJobs} where ${outboxJobs.dedupeKey} = ${key})`;
}
