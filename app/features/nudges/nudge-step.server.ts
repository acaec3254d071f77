import { and, asc, count, eq, gt, isNotNull, isNull, not, sql } from 'drizzle-orm';
import {
  courses,
  editions,
  enrolments,
  notices,
  nudgePersons,
  nudges,
  persons,
} from '#db/schema/index.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { lockNudges, wasReminded } from './reminded.server.ts';
import { dueToName } from './rules.ts';

/** How many people one job tells: a statement of a size that no other request waits for. */
const STEP = 250;

/**
 * Tells the next people of a nudge and leaves the rest to another job. Who was reminded meanwhile, has
 * completed or withdrawn, or has no account any more, is passed over; one that was taken back tells nobody.
 */
export const nudgeStep: JobHandler = async (ctx, job) => {
  const { nudgeId, after } = job.payload as { nudgeId: string; after: string | null };
  await lockNudges(ctx);
  const [nudge] = await ctx.db.select().from(nudges).where(eq(nudges.id, nudgeId)).for('update');
  if (!nudge || nudge.undoneAt || nudge.sentAt) return null;
  if (!nudge.begunAt) {
    await ctx.db.update(nudges).set({ begunAt: ctx.now }).where(eq(nudges.id, nudgeId));
  }
  const next = await nextOf(ctx, { nudgeId, after });
  await tell(ctx, nudgeId, next);
  const last = next.at(-1);
  if (last === undefined || next.length < STEP) await close(ctx, nudgeId);
  else {
    await enqueue(ctx, {
      kind: 'nudge-step',
      payload: { nudgeId, after: last.personId },
      dedupeKey: `nudge-step:${nudgeId}:${last.personId}`,
    });
  }
  return null;
};

const keyOf = (nudgeId: string) => `nudge:${nudgeId}`;

interface Next {
  personId: string;
  courseSlug: string;
  nextDueAt: Date | null;
  reached: boolean;
}

function nextOf(
  ctx: Context<null>,
  { nudgeId, after }: { nudgeId: string; after: string | null },
): Promise<Next[]> {
  const hasAccount = sql`exists (select from accounts
    where accounts.person_id = ${persons.id} and accounts.disabled_at is null)`;
  const reached = and(
    hasAccount,
    isNull(enrolments.completedAt),
    isNull(enrolments.withdrawnAt),
    isNotNull(editions.publishedAt),
    isNull(editions.archivedAt),
    not(wasReminded(ctx.now, nudgePersons.personId)),
  );
  return ctx.db
    .select({
      personId: nudgePersons.personId,
      courseSlug: courses.slug,
      nextDueAt: enrolments.nextDueAt,
      reached: sql<boolean>`${reached}`,
    })
    .from(nudgePersons)
    .innerJoin(persons, eq(persons.id, nudgePersons.personId))
    .innerJoin(enrolments, eq(enrolments.id, nudgePersons.enrolmentId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(eq(nudgePersons.nudgeId, nudgeId), after ? gt(nudgePersons.personId, after) : undefined),
    )
    .orderBy(asc(nudgePersons.personId))
    .limit(STEP);
}

/** Those who are told the same, of one course and one date, are told together. */
async function tell(ctx: Context<null>, nudgeId: string, next: readonly Next[]): Promise<void> {
  const groups = new Map<string, { course: string; due: string; personIds: string[] }>();
  for (const { personId, courseSlug: course, nextDueAt, reached } of next) {
    if (!reached) continue;
    const due = dueToName(nextDueAt, ctx.now);
    const group = groups.get(`${course} ${due}`) ?? { course, due, personIds: [] };
    group.personIds.push(personId);
    groups.set(`${course} ${due}`, group);
  }
  for (const { course, due, personIds } of groups.values()) {
    await notifyAll(ctx, {
      template: 'learning-nudge',
      params: { course, due, nudge: nudgeId },
      dedupeKey: keyOf(nudgeId),
      link: `/learn/${course}`,
      personIds,
    });
  }
}

async function close(ctx: Context<null>, nudgeId: string): Promise<void> {
  const mine = and(eq(notices.template, 'learning-nudge'), eq(notices.dedupeKey, keyOf(nudgeId)));
  const [row] = await ctx.db.select({ told: count() }).from(notices).where(mine);
  await ctx.db
    .update(nudges)
    .set({ sentAt: ctx.now, told: row?.told ?? 0 })
    .where(eq(nudges.id, nudgeId));
}
