import { and, asc, eq } from 'drizzle-orm';
import { courses, editions, persons } from '#db/schema/index.ts';
import {
  audienceSchema,
  EVERYONE,
  personsInAudience,
} from '#app/features/people/exports.server.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { clearLimit, withinLimit, type Limit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { placeApplicant } from './place-applicant.server.ts';
import { mayBeEntered } from './rules.ts';
import { lockEdition, type ApplicationState, type Edition } from './seats.server.ts';

export type ApplyForEdition =
  | { ok: true; enrolmentId: string | null; state: ApplicationState; repeated: boolean }
  | { ok: false; reason: 'closed' | 'not-in-audience' };

/**
 * The actor asks for a place in an edition of a course: the one named, or the oldest that people enter by
 * themselves now. Asking again gives the same answer.
 */
export async function applyForEdition(
  ctx: Context,
  input: { courseSlug: string; editionId?: string | undefined },
): Promise<ApplyForEdition> {
  if (!(await findPublishedCourse(ctx.db, input.courseSlug))) throw new AppError('not-found');
  const edition = await chosenEdition(ctx, input);
  if (!edition) return { ok: false, reason: 'closed' };
  return applyTo(ctx, edition.id, (locked) => locked.selfEntry);
}

/** Wrong codes of one person: a code is six letters at least, and nobody mistypes it so often. */
const CODE_TRIES: Limit = { name: 'entry-code', hits: 10, windowSeconds: 3_600 };

/**
 * The actor comes in by the code that an edition gives to those it invites. Codes that do not work are
 * counted, so that nobody finds one by trying.
 */
export async function applyByCode(
  ctx: Context,
  input: { courseSlug: string; code: string },
): Promise<ApplyForEdition | { ok: false; reason: 'too-many' }> {
  const { personId } = ctx.actor;
  if (!(await withinLimit(ctx.db, CODE_TRIES, personId))) return { ok: false, reason: 'too-many' };
  const result = await enterByCode(ctx, input);
  if (result.ok) await clearLimit(ctx.db, CODE_TRIES, personId);
  return result;
}

async function enterByCode(
  ctx: Context,
  input: { courseSlug: string; code: string },
): Promise<ApplyForEdition> {
  const [edition] = await ctx.db
    .select({ id: editions.id })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(courses.slug, input.courseSlug), eq(editions.entryCode, input.code.trim())));
  if (!edition) return { ok: false, reason: 'closed' };
  return applyTo(ctx, edition.id, null);
}

/** @param mayEnter null when a code stands for belonging to the audience */
async function applyTo(
  ctx: Context,
  editionId: string,
  mayEnter: ((edition: Edition) => boolean) | null,
): Promise<ApplyForEdition> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, editionId);
    if (!mayBeEntered(edition, ctx.now)) return { ok: false, reason: 'closed' };
    if (mayEnter && !mayEnter(edition)) return { ok: false, reason: 'closed' };
    if (mayEnter && !(await isInAudienceOf(inside, edition))) {
      return { ok: false, reason: 'not-in-audience' };
    }
    const route = mayEnter ? 'self' : 'code';
    const { application, repeated } = await placeApplicant(inside, edition, {
      personId: ctx.actor.personId,
      ...{ route, cause: route === 'self' ? 'applied' : 'code', approved: false },
    });
    const { enrolmentId, state } = application;
    return { ok: true, enrolmentId, state, repeated };
  });
}

/** Whether the actor belongs to those an edition is for. */
export async function isInAudienceOf(
  ctx: Context,
  { audience }: Pick<Edition, 'audience'>,
): Promise<boolean> {
  const rule = audienceSchema.parse(audience);
  if (JSON.stringify(rule) === JSON.stringify(EVERYONE)) return true;
  const own = and(eq(persons.id, ctx.actor.personId), personsInAudience(rule, ctx.now));
  return (await ctx.db.$count(persons, own)) > 0;
}

async function chosenEdition(
  ctx: Context,
  { courseSlug, editionId }: { courseSlug: string; editionId?: string | undefined },
): Promise<Edition | undefined> {
  if (editionId !== undefined && !isUuid(editionId)) throw new AppError('not-found');
  const rows = await ctx.db
    .select({ edition: editions })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(courses.slug, courseSlug), editionId ? eq(editions.id, editionId) : undefined))
    .orderBy(asc(editions.createdAt), asc(editions.id));
  const shown = rows.map((row) => row.edition).filter(({ publishedAt }) => publishedAt);
  if (editionId) {
    if (!shown[0]) throw new AppError('not-found');
    return shown[0];
  }
  return shown.find((edition) => edition.selfEntry && mayBeEntered(edition, ctx.now));
}
