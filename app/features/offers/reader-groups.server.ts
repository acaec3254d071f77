import { eq } from 'drizzle-orm';
import { appointments } from '#db/schema/index.ts';
import { audienceFor, isInAudience } from '#app/features/people/exports.server.ts';
import type { Outline } from '#app/features/courses/exports.ts';
import { OFFERED_TO, type OfferedTo } from '#app/platform/offered-to.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { isOfferedTo } from './sections.ts';

/** Of those whom courses are offered to, the groups that the actor belongs to now. One statement. */
export async function groupsOf(ctx: Context): Promise<OfferedTo[]> {
  const posts = await ctx.db
    .select()
    .from(appointments)
    .where(eq(appointments.personId, ctx.actor.personId));
  const subject = {
    roles: ctx.actor.grants.map(({ role }) => ({ role, organisations: [] })),
    level: null,
    posts: posts.map((post) => ({ ...post, organisations: [] })),
  };
  const today = japanDay(ctx.now);
  return OFFERED_TO.filter((who) => {
    const rule = audienceFor([who]);
    return rule !== null && isInAudience(rule, subject, today);
  });
}

/** Whom a course is offered to where that is others than the actor; null where it is for them. */
export async function refusedFor(
  ctx: Context,
  { offeredTo = [] }: Pick<Outline, 'offeredTo'>,
): Promise<OfferedTo[] | null> {
  if (offeredTo.length === 0) return null;
  const groups = await groupsOf(ctx);
  return isOfferedTo({ offeredTo }, groups)
    ? null
    : OFFERED_TO.filter((who) => offeredTo.includes(who));
}
