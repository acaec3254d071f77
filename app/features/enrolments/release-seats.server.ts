import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { applications, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findApplication } from './place-applicant.server.ts';
import { freeSeat, lockEdition, moveApplication } from './seats.server.ts';
import { promoteWaiting } from './waiting-list.server.ts';

/**
 * Frees every seat of somebody who is about to be erased; call it in that transaction. Whoever waits
 * longest gets a seat that was in use; that of a course completed is only counted no longer.
 */
export async function releaseSeats(ctx: Context<Actor | null>, personId: string): Promise<void> {
  const held = await ctx.db
    .select({ editionId: applications.editionId })
    .from(applications)
    .where(and(eq(applications.personId, personId), eq(applications.state, 'enrolled')))
    .orderBy(asc(applications.editionId));
  for (const { editionId } of held) await releaseSeat(ctx, { personId, editionId });
}

async function releaseSeat(
  ctx: Context<Actor | null>,
  place: { personId: string; editionId: string },
): Promise<void> {
  const edition = await lockEdition(ctx, place.editionId);
  const application = await findApplication(ctx, place);
  if (application?.state !== 'enrolled') return;
  const completed = and(
    eq(enrolments.personId, place.personId),
    eq(enrolments.editionId, place.editionId),
    isNotNull(enrolments.completedAt),
  );
  const isInUse = (await ctx.db.$count(enrolments, completed)) === 0;
  await freeSeat(ctx, { edition, application });
  await moveApplication(ctx, application, { state: 'withdrawn', cause: 'removed' });
  if (isInUse) await promoteWaiting(ctx, edition);
}
