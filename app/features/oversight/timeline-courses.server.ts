import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { certificates, extensionEnrolments, extensions } from '#db/schema/index.ts';
import { findItem, type Bilingual, type Outline } from '#app/features/courses/exports.ts';
import {
  loadDatedEnrolments,
  type DatedEnrolment,
} from '#app/features/enrolments/exports.server.ts';
import { dueGroups, windowOf } from '#app/features/enrolments/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { levelEntries } from './timeline-levels.server.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * What a person's courses have to do with days, but for those they withdrew from: when they were
 * enrolled, when they changed level, when units are due, more time that was given, and when they completed. A constant number
 * of statements besides the courses, which are remembered.
 * @param of which editions are told of; all of them, unless it is given
 */
export async function courseEntries(
  ctx: Context,
  personId: string,
  of: SQL | undefined,
): Promise<TimelineEntry[]> {
  const dated = await loadDatedEnrolments(ctx, personId, of);
  const ids = dated.map(({ enrolment }) => enrolment.id);
  const [given, certified, moved] = await Promise.all([
    loadExtensions(ctx, ids),
    loadIssued(ctx, ids),
    levelEntries(ctx, personId, of),
  ]);
  const titles = new Map(dated.map(({ enrolment, outline }) => [enrolment.id, outline.title]));
  const entries = dated.flatMap((one) => [
    ...actEntries(one, certified.get(one.enrolment.id) ?? null),
    ...dueEntries(one.due, one.outline),
  ]);
  return [...entries, ...moved, ...extensionEntries(given, titles)];
}

/** When the certificates of enrolments that are valid now were issued. */
async function loadIssued(ctx: Context, ids: string[]): Promise<Map<string | null, Date>> {
  if (ids.length === 0) return new Map();
  const valid = and(isNull(certificates.replacedBy), isNull(certificates.revokedAt));
  const rows = await ctx.db
    .select({ enrolmentId: certificates.enrolmentId, issuedAt: certificates.issuedAt })
    .from(certificates)
    .where(and(inArray(certificates.enrolmentId, ids), valid));
  return new Map(rows.map(({ enrolmentId, issuedAt }) => [enrolmentId, issuedAt]));
}

function actEntries(
  { enrolment, edition: own, outline: { title: course } }: DatedEnrolment,
  certifiedAt: Date | null,
): TimelineEntry[] {
  const { enrolledAt, completedAt } = enrolment;
  const edition = { ja: own.nameJa, en: own.nameEn };
  const { startsAt } = windowOf(own);
  const acts = {
    enrolled: enrolledAt,
    // Who joins later begins on the day they join.
    'first-day': startsAt && startsAt > enrolledAt ? startsAt : null,
    completed: completedAt,
    certificate: certifiedAt,
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
