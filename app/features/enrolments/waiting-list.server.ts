import { and, asc, eq } from 'drizzle-orm';
import { applications } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isGiving } from './rules.ts';
import { admit, hasSeat, type Application, type Edition } from './seats.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

type AnyContext = Context<Actor | null>;

/**
 * Gives the free seats of a held edition to those who wait, in the order of their tickets; each is told.
 * An archived edition and one before its draw give none.
 */
export async function promoteWaiting(ctx: AnyContext, edition: Edition): Promise<void> {
  if (!isGiving(edition)) return;
  while (hasSeat(edition)) {
    const application = await firstWaiting(ctx, edition.id);
    if (!application) return;
    await admit(ctx, { edition, application }, { cause: 'promoted' });
    await tellApplicant(ctx, application);
  }
}

/** True when somebody waits for a seat: who comes now stands behind them. */
export async function isAnyoneWaiting(ctx: AnyContext, editionId: string): Promise<boolean> {
  return (await firstWaiting(ctx, editionId)) !== undefined;
}

async function firstWaiting(ctx: AnyContext, editionId: string): Promise<Application | undefined> {
  const [application] = await ctx.db
    .select()
    .from(applications)
    .where(and(eq(applications.editionId, editionId), eq(applications.state, 'waiting')))
    .orderBy(asc(applications.ticket))
    .limit(1);
  return application;
}
