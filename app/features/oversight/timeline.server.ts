import { and, eq, type SQL } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import { coursesKnownTo } from '#app/features/courses/exports.server.ts';
import { personsOverseenBy, postsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { courseEntries } from './timeline-courses.server.ts';
import { postEntries } from './timeline-posts.server.ts';
import { inOrder, presentPhase, type TimelineEntry } from './timeline.ts';

/** A person's way through the programme, past and to come; `today` is a day in Japan. */
export interface Timeline {
  entries: TimelineEntry[];
  today: string;
  /** Which of the entries is the phase that runs. */
  present: number | null;
}

/**
 * The timeline of a person whom the actor oversees: never answers, marks or reasons, and nothing of posts
 * and private courses that are not the actor's to see. Whom they do not oversee is not found.
 */
export async function loadTimeline(
  ctx: Context,
  personId: string,
): Promise<Timeline & { id: string; legalName: string }> {
  const visible = personsOverseenBy(ctx.actor, japanDay(ctx.now));
  const [person] = isUuid(personId)
    ? await ctx.db
        .select({ id: persons.id, legalName: persons.legalName })
        .from(persons)
        .where(and(eq(persons.id, personId), visible))
    : [];
  if (!person) throw new AppError('not-found');
  const known = { posts: postsOverseenBy(ctx.actor), courses: coursesKnownTo(ctx.actor) };
  return { ...person, ...(await timelineOf(ctx, personId, known)) };
}

/** The actor's own timeline. */
export async function loadOwnTimeline(ctx: Context): Promise<Timeline> {
  return timelineOf(ctx, ctx.actor.personId, {});
}

/** Which posts and which editions are told of; all of them, unless it is said. */
interface Known {
  posts?: SQL | undefined;
  courses?: SQL | undefined;
}

async function timelineOf(ctx: Context, personId: string, known: Known): Promise<Timeline> {
  const parts = [
    postEntries(ctx, personId, known.posts),
    courseEntries(ctx, personId, known.courses),
  ];
  const entries = inOrder((await Promise.all(parts)).flat());
  const today = japanDay(ctx.now);
  return { entries, today, present: presentPhase(entries, today) };
}
