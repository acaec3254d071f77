import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isOver } from './rules.ts';

/** What one may be to a level; of several editions of one the last of these holds. */
const STANDINGS = ['left', 'completed', 'over', 'here'] as const;

/**
 * Whether somebody learns in a level now (`here`), had not completed it when its edition was over, has
 * completed it, or has left it for another; what they did can be read in all of them.
 */
export type LevelStanding = (typeof STANDINGS)[number];

type Place = Pick<typeof enrolments.$inferSelect, 'completedAt' | 'withdrawnAt'>;

function standingIn(
  { completedAt, withdrawnAt }: Place,
  edition: Parameters<typeof isOver>[0],
  now: Date,
): LevelStanding {
  if (completedAt) return 'completed';
  if (withdrawnAt) return 'left';
  return isOver(edition, now) ? 'over' : 'here';
}

/** Where somebody learns, or what they may read, of these courses. */
export async function loadStandings(
  ctx: Pick<Context, 'db' | 'now'>,
  personId: string,
  slugs: readonly string[],
): Promise<Map<string, LevelStanding>> {
  const rows = await ctx.db
    .select({ slug: courses.slug, edition: editions, place: enrolments })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(enrolments.personId, personId),
        inArray(courses.slug, [...slugs]),
        or(isNull(enrolments.withdrawnAt), isNotNull(enrolments.movedTo)),
      ),
    );
  const told = rows.map(
    ({ slug, edition, place }) => [slug, standingIn(place, edition, ctx.now)] as const,
  );
  const rank = ([, standing]: (typeof told)[number]) => STANDINGS.indexOf(standing);
  return new Map(told.toSorted((one, other) => rank(one) - rank(other)));
}
