import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { applications, courses, editions, enrolments } from '#db/schema/index.ts';
import { listLevels, type Level } from '#app/features/courses/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { editionView } from './edition-view.ts';
import { levelOutcome, type LevelOutcome } from './level-outcome.ts';
import { selfRefusal } from './level-return.server.ts';
import type { LevelWay } from './level-sides.server.ts';
import { loadStandings, type LevelStanding } from './level-standings.server.ts';
import { findEditionsToLeave } from './places-to-leave.server.ts';
import { isOver } from './rules.ts';
import { isEnded } from './states.ts';

/** An edition of a level, and what comes of asking for it. */
export interface LevelChoice {
  editionId: string;
  name: Bilingual;
  startsAt: string | null;
  closesAt: string | null;
  outcome: LevelOutcome;
}

/** A level as it is offered to somebody who learns in one of its series. */
export interface LevelView extends Level {
  /** What they are to it; null where they never were in it. */
  standing: LevelStanding | null;
  choices: LevelChoice[];
}

interface Asker {
  personId: string;
  /** The course that is to be left. */
  courseSlug: string;
  by: LevelWay['by'];
}

/**
 * The levels of a course's series with the editions of each that may be asked for now: by the learner, or
 * by a coordinator for them. None where the course is the only one of its series, or of none.
 */
export async function loadLevelViews(ctx: Context, asker: Asker): Promise<LevelView[]> {
  const levels = await listLevels(ctx.db, asker.courseSlug);
  if (levels.length < 2) return [];
  const slugs = levels.map(({ slug }) => slug);
  const standings = await loadStandings(ctx, asker.personId, slugs);
  const rows = await loadEditions(ctx, asker, slugs);
  const choices = new Map<string, LevelChoice[]>();
  // Who asked to come here from one of these gives that up, not the place they have now.
  const behind = asker.by === 'self' ? await findEditionsToLeave(ctx, asker) : new Set<string>();
  for (const row of rows) {
    if (behind.has(row.edition.id) || !(await isOffered(ctx, row, asker.by))) continue;
    choices.set(row.slug, [...(choices.get(row.slug) ?? []), choiceOf(ctx, row, asker.by)]);
  }
  return levels.map((level) => ({
    ...level,
    standing: standings.get(level.slug) ?? null,
    choices: choices.get(level.slug) ?? [],
  }));
}

type Row = Awaited<ReturnType<typeof loadEditions>>[number];

/** The live editions of the other levels, with where the person stands in each. */
function loadEditions(ctx: Context, { personId, courseSlug }: Asker, slugs: readonly string[]) {
  const others = slugs.filter((slug) => slug !== courseSlug);
  const isWaitedFor = sql<boolean>`exists (select from applications waiting
    where waiting.edition_id = ${editions.id} and waiting.state = 'waiting')`;
  const own = and(eq(applications.editionId, editions.id), eq(applications.personId, personId));
  return ctx.db
    .select({
      ...{ edition: editions, slug: courses.slug, own: applications.state, isWaitedFor },
      completedAt: enrolments.completedAt,
    })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(applications, own)
    .leftJoin(enrolments, eq(enrolments.id, applications.enrolmentId))
    .where(
      and(
        inArray(courses.slug, others),
        isNotNull(editions.publishedAt),
        isNull(editions.archivedAt),
      ),
    )
    .orderBy(asc(editions.anchorAt), asc(editions.createdAt));
}

async function isOffered(ctx: Context, row: Row, by: LevelWay['by']) {
  const { edition, own, completedAt } = row;
  if (completedAt || isOver(edition, ctx.now)) return false;
  if (by === 'coordinator' || (own && !isEnded(own))) return true;
  return (await selfRefusal(ctx, edition)) === null;
}

function choiceOf(ctx: Context, row: Row, by: LevelWay['by']): LevelChoice {
  const { edition, own, isWaitedFor, slug } = row;
  const course = { slug, title: { ja: slug, en: slug } };
  const { name, startsAt, closesAt } = editionView(edition, course, ctx.now);
  const standing = { own, isWaitedFor, isApproved: by === 'coordinator' };
  return {
    ...{ editionId: edition.id, name, startsAt, closesAt },
    outcome: levelOutcome(edition, standing),
  };
}
