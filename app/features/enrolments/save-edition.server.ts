import { and, eq, ne, sql } from 'drizzle-orm';
import { applications, courses, editions, enrolments } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isPrivateCourse } from '#app/features/courses/exports.server.ts';
import type { Audience } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { columnsOf } from './edition-columns.server.ts';
import { newLottery } from './new-lottery.server.ts';
import { mayKeepEditions } from './policy.ts';
import type { EditionFields } from './schema.ts';
import { lockEdition, type Edition } from './seats.server.ts';
import { promoteWaiting } from './waiting-list.server.ts';

export type SaveEdition<Refusal = TakenReason> =
  { ok: true; editionId: string } | { ok: false; reason: Refusal };
type TakenReason = 'slug-taken' | 'code-taken' | 'private-course';
type ChangeRefusal = TakenReason | 'archived' | 'below-seats-taken' | 'lottery-fixed';

/** Enters an edition of a course, as a draft that only staff see. */
export async function addEdition(
  ctx: Context,
  input: { courseSlug: string; fields: EditionFields; audience: Audience },
): Promise<SaveEdition> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const [course] = await tx
      .select({ id: courses.id })
      .from(courses)
      .where(eq(courses.slug, input.courseSlug));
    if (!course) throw new AppError('not-found');
    const id = uuidv7();
    const reason = await refusalOf(inside, { id, courseId: course.id, ...input });
    if (reason) return { ok: false, reason };
    await tx.insert(editions).values({
      ...{ id, courseId: course.id, createdAt: ctx.now, publishedAt: null },
      ...columnsOf(input),
      ...(input.fields.allocation === 'lottery' ? newLottery() : {}),
    });
    await writeAudit(inside, { action: 'edition-entered', objectKind: 'edition', objectId: id });
    return { ok: true, editionId: id };
  });
}

/**
 * Changes an edition. Seats that are taken stay taken; seats that are added go at once to those who
 * wait. Whether chance decides is fixed once it is published, and everything once it is archived.
 */
export async function saveEdition(
  ctx: Context,
  input: { editionId: string; fields: EditionFields; audience: Audience },
): Promise<SaveEdition<ChangeRefusal>> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await lockEdition(inside, input.editionId);
    const { id, courseId } = before;
    if (before.archivedAt) return { ok: false, reason: 'archived' };
    const reason =
      (await refusalOf(inside, { id, courseId, ...input })) ?? changeRefusal(before, input.fields);
    if (reason) return { ok: false, reason };
    const lottery = lotteryColumns(before, input.fields);
    const [after] = await tx
      .update(editions)
      .set({ ...columnsOf(input), ...lottery })
      .where(eq(editions.id, id))
      .returning();
    if (after?.anchorAt?.getTime() !== before.anchorAt?.getTime()) await moveAnchors(inside, id);
    const body = changesBetween(before, after);
    const subject = { objectKind: 'edition', objectId: id };
    await writeAudit(inside, { action: 'edition-changed', ...subject, body });
    if (after) await promoteWaiting(inside, after);
    return { ok: true, editionId: id };
  });
}

/**
 * The pace of those who are in follows the first day of their edition, as `paceAnchor` says. Whoever came
 * back joined when their application was last enrolled; `enrolled_at` is the first time.
 */
async function moveAnchors(ctx: Context, editionId: string): Promise<void> {
  const first = sql`(select anchor_at from ${editions} where ${editions.id} = ${editionId})`;
  const joined = sql`(select decided_at from ${applications}
    where ${applications.enrolmentId} = ${enrolments.id} and ${applications.state} = 'enrolled')`;
  const anchorAt = sql`greatest(${first}, coalesce(${joined}, ${enrolments.enrolledAt}))`;
  await ctx.db
    .update(enrolments)
    .set({ anchorAt, pacedAt: null })
    .where(eq(enrolments.editionId, editionId));
  await enqueue(ctx, { kind: 'attempt-times', payload: { editionId } });
}

const NO_LOTTERY = { lotterySeed: null, lotteryCommitment: null };

function lotteryColumns(before: Edition, { allocation }: EditionFields) {
  if (allocation === before.allocation) return {};
  return allocation === 'lottery' ? newLottery() : NO_LOTTERY;
}

function changeRefusal(before: Edition, fields: EditionFields) {
  if (fields.capacity && fields.capacity < before.seatsTaken) return 'below-seats-taken' as const;
  const isFixed = before.publishedAt !== null && fields.allocation !== before.allocation;
  return isFixed ? ('lottery-fixed' as const) : null;
}

async function refusalOf(
  ctx: Context,
  { id, courseId, fields }: { id: string; courseId: string; fields: EditionFields },
): Promise<TakenReason | null> {
  const asksOrganisation = fields.nominations || fields.approval === 'organisation';
  if (asksOrganisation && (await isPrivateCourse(ctx.db, courseId))) return 'private-course';
  const other = ne(editions.id, id);
  const slug = and(other, eq(editions.courseId, courseId), eq(editions.slug, fields.slug));
  if ((await ctx.db.$count(editions, slug)) > 0) return 'slug-taken';
  if (!fields.entryCode) return null;
  const code = and(other, eq(editions.entryCode, fields.entryCode));
  return (await ctx.db.$count(editions, code)) > 0 ? 'code-taken' : null;
}

/** Fields that changed, without those that are secret until the draw. */
function changesBetween(before: Edition, after: Edition | undefined) {
  const keys = Object.keys(before) as (keyof Edition)[];
  const changed = keys.filter(
    (key) => key !== 'lotterySeed' && JSON.stringify(before[key]) !== JSON.stringify(after?.[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after?.[key] }]));
}
