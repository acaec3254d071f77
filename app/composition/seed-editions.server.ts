import { and, eq } from 'drizzle-orm';
import { courses, editions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, fiscalYear, startOfJapanDay } from '#app/platform/japan-day.ts';
import { julyArrival } from './demo-people.ts';

const COURSE = 'jet-japanese-pre-arrival';
const WEEKS = 12;
const PACE = { paceWeeks: WEEKS, paceFrom: 'arrival' as const };

/**
 * Gives the always open edition of the pre-arrival course a pace, so that who enrols sees due dates, and
 * opens the edition of the next July intake for nominations.
 */
export async function seedEditions(ctx: Context<null>): Promise<void> {
  const [course] = await ctx.db.select().from(courses).where(eq(courses.slug, COURSE));
  if (!course) return;
  const open = and(eq(editions.courseId, course.id), eq(editions.slug, 'open'));
  await ctx.db.update(editions).set(PACE).where(open);
  const arrival = julyArrival(ctx.now, -1);
  const first = addDays(arrival, -7 * WEEKS);
  const year = arrival.slice(0, 4);
  await ctx.db.insert(editions).values({
    ...{ id: uuidv7(), courseId: course.id, createdAt: ctx.now, publishedAt: ctx.now },
    ...{ slug: `july-${year}`, nameJa: `${year}年7月期`, nameEn: `July ${year}` },
    ...{ fiscalYear: fiscalYear(arrival), term: 'july', ...PACE },
    ...{ anchorAt: startOfJapanDay(first), enrolCloseDays: 7 * WEEKS, endDays: 7 * WEEKS + 180 },
    ...{ capacity: 30, audience: { version: 1, kinds: ['ALT', 'CIR'] } },
    ...{ selfEntry: false, nominations: true, approval: 'organisation' },
  });
}
