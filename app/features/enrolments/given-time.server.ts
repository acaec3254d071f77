import { eq } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { extensionsGiven, givenTime } from './due-plans.server.ts';
import type { Extension } from './pace.ts';

/** From when the days of an enrolment's edition count, and the extra time that its learner was given. */
export async function loadGivenTime(
  ctx: Pick<Context<Actor | null>, 'db'>,
  enrolmentId: string,
): Promise<{ anchorAt: Date | null; extensions: Extension[] }> {
  const [row] = await ctx.db
    .select({ anchorAt: editions.anchorAt, given: givenTime })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, enrolmentId));
  if (!row) throw new Error(`no enrolment ${enrolmentId}`);
  return { anchorAt: row.anchorAt, extensions: extensionsGiven(row.given) };
}
