import { and, asc, eq, isNotNull, type SQL } from 'drizzle-orm';
import { applicationChanges, applications, editions, enrolments } from '#db/schema/index.ts';
import { loadEditionNames } from '#app/features/enrolments/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { TimelineEntry } from './timeline.ts';

/** When a person left one level for another, and when they had come to those they have left. */
export async function levelEntries(
  ctx: Pick<Context, 'db'>,
  personId: string,
  of: SQL | undefined,
): Promise<TimelineEntry[]> {
  const [moves, left] = await Promise.all([
    loadMoves(ctx, personId, of),
    loadLeft(ctx, personId, of),
  ]);
  const ids = [...moves.flatMap(({ from, to }) => [from, to]), ...left.map(({ from }) => from)];
  const names = await loadEditionNames(ctx, ids);
  const enrolled = left.flatMap(({ from, at }): TimelineEntry[] => {
    const one = names.get(from);
    return one ? [{ kind: 'enrolled', day: japanDay(at), ...one }] : [];
  });
  const moved = moves.flatMap(({ from, to, at }): TimelineEntry[] => {
    const [one, other] = [names.get(from), names.get(to ?? '')];
    if (!one || !other) return [];
    const { course, edition } = other;
    return [{ kind: 'moved', day: japanDay(at), course: one.course, to: course, edition }];
  });
  return [...enrolled, ...moved];
}

function loadMoves(ctx: Pick<Context, 'db'>, personId: string, of: SQL | undefined) {
  return ctx.db
    .select({
      from: applications.editionId,
      to: applicationChanges.otherEditionId,
      at: applicationChanges.changedAt,
    })
    .from(applicationChanges)
    .innerJoin(applications, eq(applications.id, applicationChanges.applicationId))
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(and(eq(applications.personId, personId), eq(applicationChanges.state, 'moved'), of))
    .orderBy(asc(applicationChanges.id));
}

function loadLeft(ctx: Pick<Context, 'db'>, personId: string, of: SQL | undefined) {
  return ctx.db
    .select({ from: enrolments.editionId, at: enrolments.enrolledAt })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(and(eq(enrolments.personId, personId), isNotNull(enrolments.movedTo), of))
    .orderBy(asc(enrolments.id));
}
