import { eq, sql, type SQL } from 'drizzle-orm';
import { appointments, organisations } from '#db/schema/index.ts';
import { examDays } from '#app/features/enrolments/exports.ts';
import { lastDayOf, phaseBegins } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { PostEnd, TimelineEntry } from './timeline.ts';

/**
 * The phases of a person, their posts, and the days of the JLPT in them. One statement.
 * @param own which posts are told of, and the phases that those decide; all of them, unless it is given
 */
export async function postEntries(
  ctx: Context,
  personId: string,
  own: SQL | undefined,
): Promise<TimelineEntry[]> {
  const posts = await loadPosts(ctx, personId, own);
  const entered = posts.map(({ createdAt }) => japanDay(createdAt)).sort();
  // Those of elsewhere decide too: who moves on is no alumnus.
  const phases = phaseBegins(posts, entered[0] ?? '').filter(({ post }) => post.isOwn);
  const told = posts.filter(({ isOwn }) => isOwn);
  const came = told.filter(({ leaving }) => leaving !== 'not-arrived');
  const exams = new Set(came.flatMap((post) => examDays(post.startsOn, lastDayOf(post))));
  return [
    ...phases.map(({ day, phase, year }) => ({ kind: 'phase' as const, day, phase, year })),
    ...told.flatMap(entriesOf),
    ...[...exams].map((day) => ({ kind: 'exam' as const, day })),
  ];
}

function loadPosts(ctx: Context, personId: string, own: SQL | undefined) {
  return ctx.db
    .select({
      isOwn: sql<boolean>`coalesce(${own ?? sql`true`}, false)`,
      kind: appointments.kind,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
      yearAtStart: appointments.yearAtStart,
      leftOn: appointments.leftOn,
      leaving: appointments.leaving,
      createdAt: appointments.createdAt,
      organisation: { ja: organisations.nameJa, en: organisations.nameEn },
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(eq(appointments.personId, personId))
    .orderBy(appointments.startsOn, appointments.id);
}

/** The first and the last day of a post; who never came has only the day on which that was said. */
function entriesOf(post: Awaited<ReturnType<typeof loadPosts>>[number]): TimelineEntry[] {
  const { kind, organisation, startsOn, leaving } = post;
  const end: PostEnd = leaving ?? 'ended';
  const last = { kind: 'post-end' as const, day: lastDayOf(post), end, organisation };
  if (leaving === 'not-arrived') return [last];
  return [{ kind: 'post-start', day: startsOn, post: kind, organisation }, last];
}
