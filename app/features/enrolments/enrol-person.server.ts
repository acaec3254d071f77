import { and, asc, eq } from 'drizzle-orm';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { isEnrolmentOpen } from './rules.ts';

export type EnrolPerson =
  { ok: true; enrolmentId: string; repeated: boolean } | { ok: false; reason: 'closed' };

/** Enrols the actor in the open edition of a course. Asking again gives the same enrolment. */
export async function enrolPerson(
  ctx: Context,
  input: { courseSlug: string },
): Promise<EnrolPerson> {
  const course = await findPublishedCourse(ctx.db, input.courseSlug);
  if (!course) throw new AppError('not-found');
  const open = await openEdition(ctx, input.courseSlug);
  if (!open) return { ok: false, reason: 'closed' };
  return ctx.db.transaction((tx) => insertOrFind({ ...ctx, db: tx }, course.revision, open));
}

async function insertOrFind(
  ctx: Context,
  revision: number,
  edition: typeof editions.$inferSelect,
): Promise<EnrolPerson> {
  const id = uuidv7();
  const mine = { personId: ctx.actor.personId, editionId: edition.id };
  const anchorAt = edition.anchorAt ?? ctx.now;
  const inserted = await ctx.db
    .insert(enrolments)
    .values({ id, ...mine, revision, route: 'self', anchorAt, enrolledAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: enrolments.id });
  if (inserted.length > 0) {
    const event = { personId: mine.personId, enrolmentId: id, at: ctx.now };
    await appendEvent(ctx, { kind: 'enrolled', value: revision, ...event });
    return { ok: true, enrolmentId: id, repeated: false };
  }
  const [existing] = await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.personId, mine.personId), eq(enrolments.editionId, edition.id)));
  return { ok: true, enrolmentId: existing?.id ?? id, repeated: true };
}

async function openEdition(ctx: Context, courseSlug: string) {
  const rows = await ctx.db
    .select({ edition: editions })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(courses.slug, courseSlug))
    .orderBy(asc(editions.createdAt));
  return rows.map((row) => row.edition).find((edition) => isEnrolmentOpen(edition, ctx.now));
}
