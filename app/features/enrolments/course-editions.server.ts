import { and, asc, eq, sql } from 'drizzle-orm';
import { applications, courses, editions, enrolments, persons } from '#db/schema/index.ts';
import {
  audienceSchema,
  audienceWords,
  EVERYONE,
  namesOfPlaces,
  personsInAudience,
  type Audience,
} from '#app/features/people/exports.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { waitingPlace } from './application-record.server.ts';
import { editionView } from './edition-view.ts';
import { offerNotes } from './offer-words.server.ts';
import { ownApplication, loadOwnSteps, type OwnApplication } from './own-application.server.ts';
import { isAlwaysOpen, mayBeEntered, mayBeShown } from './rules.ts';

/** An edition as its course's page offers it; texts are in the reader's language. */
export interface CourseEdition {
  id: string;
  name: string;
  opensAt: string | null;
  closesAt: string | null;
  startsAt: string | null;
  /** Who it is for, how seats are given, who approves. */
  notes: string[];
  isLottery: boolean;
  /** Not open yet. */
  isComing: boolean;
  mayApply: boolean;
  own: OwnApplication | null;
}

export interface CourseEditions {
  editions: CourseEdition[];
  /** Whether an edition that is open lets in who has a code. */
  takesCodes: boolean;
  /** Whether there is nothing to choose or to know: one edition, always open to the reader. */
  isPlain: boolean;
}

type AnyContext = Context<Actor | null>;

/** The editions of a course that somebody may know of: those that come or are open, and their own. */
export async function loadCourseEditions(
  ctx: AnyContext,
  { courseSlug, locale }: { courseSlug: string; locale: Locale },
): Promise<CourseEditions> {
  const rows = await load(ctx, courseSlug);
  const shown = rows.filter(({ edition, own }) => own !== null || mayBeShown(edition, ctx.now));
  const rules = shown.map(({ edition }) => audienceSchema.parse(edition.audience));
  const isMeant = await membership(ctx, rules);
  const names = await namesOfPlaces(ctx, rules);
  const steps = await loadOwnSteps(
    ctx,
    shown.flatMap(({ own }) => own?.id ?? []),
    locale,
  );
  const one = (row: Row, index: number): CourseEdition => {
    const { edition } = row;
    const view = editionView(edition, { slug: courseSlug, title: { ja: '', en: '' } }, ctx.now);
    const { id, opensAt, closesAt, startsAt } = view;
    const audience = audienceWords(rules[index] ?? EVERYONE, names, locale);
    const own = row.own && ownApplication(row.own, steps.get(row.own.id) ?? [], locale);
    const isOpen = edition.selfEntry && view.state === 'open' && isMeant[index] !== false;
    return {
      ...{ id, name: view.name[locale], opensAt, closesAt, startsAt, own },
      notes: offerNotes(edition, { audience, isMeant: isMeant[index] ?? null, locale }),
      isLottery: edition.allocation === 'lottery',
      isComing: view.state === 'coming',
      mayApply: isOpen && (!own || own.isEnded),
    };
  };
  return {
    editions: shown.map(one),
    takesCodes: shown.some(({ edition }) => edition.entryCode && mayBeEntered(edition, ctx.now)),
    isPlain:
      shown.length === 1 &&
      shown.every(({ edition }) => isAlwaysOpen(edition)) &&
      isMeant[0] !== false,
  };
}

type Row = Awaited<ReturnType<typeof load>>[number];

async function load(ctx: AnyContext, courseSlug: string) {
  const personId = ctx.actor?.personId ?? null;
  const rows = await ctx.db
    .select({
      edition: editions,
      own: applications,
      waitingPlace,
      completed: sql<boolean>`${enrolments.completedAt} is not null`,
    })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(
      applications,
      and(
        eq(applications.editionId, editions.id),
        personId ? eq(applications.personId, personId) : sql`false`,
      ),
    )
    .leftJoin(enrolments, eq(enrolments.id, applications.enrolmentId))
    .where(eq(courses.slug, courseSlug))
    .orderBy(asc(editions.anchorAt), asc(editions.createdAt));
  return rows.map(({ edition, own, ...more }) => ({ edition, own: own && { ...own, ...more } }));
}

/** Of each rule whether it means the actor, in one statement; null of nobody. */
async function membership(
  ctx: AnyContext,
  rules: readonly Audience[],
): Promise<(boolean | null)[]> {
  const personId = ctx.actor?.personId;
  if (!personId || rules.length === 0) return rules.map(() => null);
  const tests = rules.map((rule) => {
    const own = and(eq(persons.id, personId), personsInAudience(rule, ctx.now));
    return sql`exists (select from ${persons} where ${own})`;
  });
  const [row] = await ctx.db.execute<{ means: boolean[] }>(
    sql`select array[${sql.join(tests, sql`, `)}] as means`,
  );
  return row?.means ?? [];
}
