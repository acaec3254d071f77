import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  courses,
  editions,
  enrolments,
  extensionEnrolments,
  extensions,
} from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import { findItem, wayItems, type Bilingual, type Outline } from '#app/features/courses/exports.ts';
import { loadDuePlans } from '#app/features/enrolments/exports.server.ts';
import { dueGroups, dueOf, windowOf } from '#app/features/enrolments/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * What a person's courses have to do with days, but for the time they withdrew from: when they were
 * enrolled, when units are due, more time that was given, and when they completed. Three statements
 * besides the courses, which are remembered.
 */
export async function courseEntries(ctx: Context, personId: string): Promise<TimelineEntry[]> {
  const rows = await loadEnrolments(ctx, personId);
  const ids = rows.map(({ id }) => id);
  const [plans, given] = await Promise.all([loadDuePlans(ctx, ids), loadExtensions(ctx, ids)]);
  const outlines = await Promise.all(rows.map((row) => loadOutline(ctx.db, row.versionId)));
  const titles = new Map<string, Bilingual>();
  const entries = rows.flatMap((row, index) => {
    const outline = outlines[index];
    if (!outline) return [];
    titles.set(row.id, outline.title);
    const plan = plans.get(row.id);
    const items = wayItems(outline).map(({ slug }) => slug);
    const due = plan ? dueOf({ ...plan, items }) : new Map<string, Date>();
    return [...actEntries(row, outline), ...dueEntries(due, outline)];
  });
  return [...entries, ...extensionEntries(given, titles)];
}

/** When the certificate of an enrolment that is valid now was issued. */
const certifiedAt = sql<string | null>`(
  select c.issued_at from certificates c
  where c.enrolment_id = ${enrolments.id} and c.replaced_by is null and c.revoked_at is null)`;

function loadEnrolments(ctx: Context, personId: string) {
  return ctx.db
    .select({
      id: enrolments.id,
      enrolledAt: enrolments.enrolledAt,
      completedAt: enrolments.completedAt,
      certifiedAt,
      versionId: newestCorrection(courses.id, enrolments.revision),
      edition: editions,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(enrolments.personId, personId), isNull(enrolments.withdrawnAt)))
    .orderBy(asc(enrolments.enrolledAt), asc(enrolments.id));
}

type Row = Awaited<ReturnType<typeof loadEnrolments>>[number];

function actEntries(row: Row, { title: course }: Outline): TimelineEntry[] {
  const { edition: own, enrolledAt, completedAt } = row;
  const edition = { ja: own.nameJa, en: own.nameEn };
  const { startsAt } = windowOf(own);
  const acts = {
    enrolled: enrolledAt,
    // Who joins later begins on the day they join.
    'first-day': startsAt && startsAt > enrolledAt ? startsAt : null,
    completed: completedAt,
    certificate: row.certifiedAt === null ? null : new Date(row.certifiedAt),
  };
  const kinds = ['enrolled', 'first-day', 'completed', 'certificate'] as const;
  return kinds.flatMap((kind) => {
    const at = acts[kind];
    return at ? [{ kind, day: japanDay(at), course, edition }] : [];
  });
}

function dueEntries(due: ReadonlyMap<string, Date>, outline: Outline): TimelineEntry[] {
  return dueGroups(due).map(({ dueAt, items }) => {
    const last = items.at(-1) ?? '';
    return {
      kind: 'due',
      day: japanDay(dueAt),
      at: dueAt.toISOString(),
      course: outline.title,
      unit: findItem(outline, last)?.title ?? { ja: last, en: last },
      units: items.length,
    };
  });
}

function loadExtensions(ctx: Context, enrolmentIds: readonly string[]) {
  return ctx.db
    .select({
      id: extensions.id,
      enrolmentId: extensionEnrolments.enrolmentId,
      hours: extensions.hours,
      fromAt: extensions.fromAt,
      untilAt: extensions.untilAt,
      madeAt: extensions.madeAt,
    })
    .from(extensionEnrolments)
    .innerJoin(extensions, eq(extensions.id, extensionEnrolments.extensionId))
    .where(
      and(inArray(extensionEnrolments.enrolmentId, [...enrolmentIds]), isNull(extensions.undoneAt)),
    )
    .orderBy(asc(extensions.id), asc(extensionEnrolments.enrolmentId));
}

/** One entry for each extension, whatever many courses it is on. */
function extensionEntries(
  given: Awaited<ReturnType<typeof loadExtensions>>,
  titles: ReadonlyMap<string, Bilingual>,
): TimelineEntry[] {
  const first = given.filter(({ id }, index) => given[index - 1]?.id !== id);
  return first.map(({ id, hours, fromAt, untilAt, madeAt }) => ({
    kind: 'extension',
    day: japanDay(madeAt),
    hours,
    first: japanDay(fromAt),
    last: japanDay(new Date(untilAt.getTime() - 1)),
    courses: given
      .filter((one) => one.id === id)
      .flatMap(({ enrolmentId }) => titles.get(enrolmentId) ?? []),
  }));
}
