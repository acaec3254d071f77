import { and, eq, inArray, isNull } from 'drizzle-orm';
import { courses, editions, enrolments, extensions } from '#db/schema/index.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

const CHUNK = 1_000;

interface Told {
  course: string;
  until: string;
  personIds: string[];
}

/**
 * Tells those whose next date an extension has moved until when they have time: once for an extension
 * and course, and not after it was taken back.
 */
export async function tellMoved(
  ctx: Pick<Context<null>, 'db' | 'now'>,
  extensionId: string,
  moved: readonly { id: string; due: string | null }[],
): Promise<void> {
  const given = and(eq(extensions.id, extensionId), isNull(extensions.undoneAt));
  const [extension] = await ctx.db.select().from(extensions).where(given);
  if (!extension) return;
  for (let at = 0; at < moved.length; at += CHUNK) {
    for (const { course, until, personIds } of await groupsOf(ctx, moved.slice(at, at + CHUNK))) {
      await notifyAll(ctx, {
        ...{ personIds, template: 'deadline-moved', link: `/learn/${course}` },
        params: { course, until, reason: extension.reason },
        dedupeKey: `deadline-moved:${extensionId}:${course}`,
      });
    }
  }
}

/** Those who still learn, by course and date: they are told the same. */
async function groupsOf(
  ctx: Pick<Context<null>, 'db'>,
  moved: readonly { id: string; due: string | null }[],
): Promise<Told[]> {
  const dueBy = new Map(moved.map(({ id, due }) => [id, due]));
  const rows = await ctx.db
    .select({ id: enrolments.id, personId: enrolments.personId, course: courses.slug })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        inArray(enrolments.id, [...dueBy.keys()]),
        isNull(enrolments.withdrawnAt),
        isNull(enrolments.completedAt),
      ),
    );
  const groups = new Map<string, Told>();
  for (const { id, personId, course } of rows) {
    const until = dueBy.get(id);
    if (!until) continue;
    const group = groups.get(`${course} ${until}`) ?? { course, until, personIds: [] };
    group.personIds.push(personId);
    groups.set(`${course} ${until}`, group);
  }
  return [...groups.values()];
}
