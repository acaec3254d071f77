import { and, eq } from 'drizzle-orm';
import { courses, editions } from '#db/schema/index.ts';
import { enrolByRule } from '#app/features/enrolments/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, fiscalYear, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { julyArrival } from './demo-people.ts';

const COURSE = 'jet-japanese-pre-arrival';
const BEGINNER = 'jet-japanese-beginner';
const ALT_COURSE = 'alt-e-learning';
/** The days of its monthly tests are counted from here. */
const BEGINNER_FIRST_DAY = '07-27';
/** A demonstration begins on any day of the year and finds it open. */
const BEGINNER_DAYS = 365;
const WEEKS = 12;
/** Lets those in post into the small edition. */
export const REFRESHER_CODE = 'REFRESH-NOW';
const PACE = { paceWeeks: WEEKS, paceFrom: 'arrival' as const };

/**
 * Gives the always open edition of the pre-arrival course a pace, so that who enrols sees due dates, opens
 * the edition of the next July intake for nominations, and a small one for those in post, which their
 * organisations approve.
 */
export async function seedEditions(ctx: Context<null>): Promise<void> {
  await seedNewAlts(ctx);
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
  await seedRefresher(ctx, course.id);
  await seedBeginner(ctx);
}

/** The beginner course of those who came last July, open to whoever has arrived. */
async function seedBeginner(ctx: Context<null>): Promise<void> {
  const [course] = await ctx.db.select().from(courses).where(eq(courses.slug, BEGINNER));
  if (!course) return;
  const arrival = julyArrival(ctx.now, 0);
  const year = arrival.slice(0, 4);
  await ctx.db.insert(editions).values({
    ...{ id: uuidv7(), courseId: course.id, createdAt: ctx.now, publishedAt: ctx.now },
    ...{ slug: `july-${year}`, nameJa: `${year}年7月期`, nameEn: `July ${year}` },
    ...{ fiscalYear: fiscalYear(arrival), term: 'july' },
    ...{ anchorAt: startOfJapanDay(`${year}-${BEGINNER_FIRST_DAY}`), enrolOpenDays: -60 },
    ...{ enrolCloseDays: BEGINNER_DAYS, endDays: BEGINNER_DAYS + 60 },
  });
}

/** ALTs who came last July are enrolled in their e-learning by rule, from the day they came on. */
async function seedNewAlts(ctx: Context<null>): Promise<void> {
  const [course] = await ctx.db.select().from(courses).where(eq(courses.slug, ALT_COURSE));
  if (!course) return;
  const arrival = julyArrival(ctx.now, 0);
  const year = arrival.slice(0, 4);
  const editionId = uuidv7();
  const arrivedAt = startOfJapanDay(arrival);
  await ctx.db.insert(editions).values({
    ...{ id: editionId, courseId: course.id, createdAt: arrivedAt, publishedAt: arrivedAt },
    ...{ slug: `new-alts-${year}`, nameJa: `${year}年度 新規ALT`, nameEn: `New ALTs ${year}` },
    ...{ fiscalYear: fiscalYear(arrival), term: 'july', anchorAt: arrivedAt, endDays: 365 },
    audience: { version: 1, kinds: ['ALT'], years: [1], phases: ['orientation', 'in-post'] },
    ...{ selfEntry: false, byRule: true },
  });
  // Who came a year before is in their second year by then, whatever day of July Sunday was.
  const settled = startOfJapanDay(addDays(arrival, 14));
  await enrolByRule({ ...ctx, now: settled < ctx.now ? settled : ctx.now }, { editionId });
}

async function seedRefresher(ctx: Context<null>, courseId: string): Promise<void> {
  const first = addDays(japanDay(ctx.now), 21);
  const year = fiscalYear(first);
  await ctx.db.insert(editions).values({
    ...{ id: uuidv7(), courseId, createdAt: ctx.now, publishedAt: ctx.now },
    ...{ slug: `refresher-${year}`, nameJa: '復習クラス', nameEn: 'Refresher class' },
    ...{ fiscalYear: year, term: 'other', paceWeeks: WEEKS, paceFrom: 'start' },
    ...{ anchorAt: startOfJapanDay(first), enrolOpenDays: -30 },
    ...{ enrolCloseDays: 7 * WEEKS, endDays: 7 * WEEKS + 90, capacity: 12 },
    audience: { version: 1, kinds: ['ALT', 'CIR'], phases: ['orientation', 'in-post', 'leaving'] },
    ...{ selfEntry: false, entryCode: REFRESHER_CODE, approval: 'organisation' },
  });
}
