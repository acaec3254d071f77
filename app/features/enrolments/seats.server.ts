import { and, eq } from 'drizzle-orm';
import {
  applicationChanges,
  applications,
  editions,
  enrolments,
  type APPLICATION_CAUSES,
} from '#db/schema/index.ts';
import { newestRevision } from '#app/features/courses/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { paceAnchor } from './rules.ts';

export type Edition = typeof editions.$inferSelect;
export type Application = typeof applications.$inferSelect;
export type ApplicationState = Application['state'];
export type Cause = (typeof APPLICATION_CAUSES)[number];
type AnyContext = Context<Actor | null>;

/**
 * Holds an edition for the rest of the transaction. Whatever takes or frees a seat holds it first, so
 * that seats are counted one after another and tickets follow the order of commits.
 */
export async function lockEdition(ctx: Pick<AnyContext, 'db'>, id: string): Promise<Edition> {
  const [edition] = isUuid(id)
    ? await ctx.db.select().from(editions).where(eq(editions.id, id)).for('no key update')
    : [];
  if (!edition) throw new AppError('not-found');
  return edition;
}

/** The next place in the order of an edition that is held. */
export async function takeTicket(ctx: AnyContext, edition: Edition): Promise<number> {
  const ticket = edition.nextTicket;
  edition.nextTicket = ticket + 1;
  await ctx.db
    .update(editions)
    .set({ nextTicket: edition.nextTicket })
    .where(eq(editions.id, edition.id));
  return ticket;
}

export const hasSeat = ({ capacity, seatsTaken }: Edition) =>
  capacity === null || seatsTaken < capacity;

/** Moves an application to a state, with the step in its history. `edition` is held. */
export async function moveApplication(
  ctx: AnyContext,
  application: Application,
  step: { state: ApplicationState; cause: Cause; reason?: string | undefined },
): Promise<void> {
  const { state, cause, reason } = step;
  // A place that somebody else gave up, or chance gave, was decided by nobody.
  const by = cause === 'promoted' || cause === 'drawn' ? null : (ctx.actor?.personId ?? null);
  Object.assign(application, { state, decidedAt: ctx.now, decidedBy: by });
  const { ticket, enrolmentId, decidedAt, decidedBy } = application;
  await ctx.db
    .update(applications)
    .set({ state, ticket, enrolmentId, decidedAt, decidedBy })
    .where(eq(applications.id, application.id));
  await ctx.db.insert(applicationChanges).values({
    id: uuidv7(),
    applicationId: application.id,
    ...{ state, cause, reason: reason ?? null },
    ...{ changedBy: by, changedAt: ctx.now },
  });
}

/** Gives a free seat of a held edition: the application is enrolled, and learning begins or goes on. */
export async function admit(
  ctx: AnyContext,
  held: { edition: Edition; application: Application },
  step: { cause: Cause; reason?: string | undefined },
): Promise<void> {
  const { edition, application } = held;
  if (!hasSeat(edition)) throw new Error('no seat to give');
  edition.seatsTaken += 1;
  await ctx.db
    .update(editions)
    .set({ seatsTaken: edition.seatsTaken })
    .where(eq(editions.id, edition.id));
  application.enrolmentId = await enrol(ctx, held);
  await moveApplication(ctx, application, { state: 'enrolled', ...step });
}

/** The enrolment of an application, new or taken up again with all that was learnt in it. */
async function enrol(
  ctx: AnyContext,
  { edition, application }: { edition: Edition; application: Application },
): Promise<string> {
  const { personId, route } = application;
  const [former] = await ctx.db
    .update(enrolments)
    .set({ withdrawnAt: null })
    .where(and(eq(enrolments.personId, personId), eq(enrolments.editionId, edition.id)))
    .returning({ id: enrolments.id, revision: enrolments.revision });
  const id = former?.id ?? uuidv7();
  const revision = former?.revision ?? (await newestRevision(ctx.db, edition.courseId));
  if (!former) {
    await ctx.db.insert(enrolments).values({
      ...{ id, personId, editionId: edition.id, revision, route },
      anchorAt: paceAnchor(edition, ctx.now),
      enrolledAt: ctx.now,
    });
  }
  const event = { personId, enrolmentId: id, value: revision, at: ctx.now };
  await appendEvent(ctx, { kind: 'enrolled', ...event });
  return id;
}

/** Frees the seat of an enrolled application of a held edition; what was learnt stays the learner's. */
export async function freeSeat(
  ctx: AnyContext,
  { edition, application }: { edition: Edition; application: Application },
): Promise<void> {
  edition.seatsTaken -= 1;
  await ctx.db
    .update(editions)
    .set({ seatsTaken: edition.seatsTaken })
    .where(eq(editions.id, edition.id));
  const { enrolmentId, personId } = application;
  if (!enrolmentId) return;
  await ctx.db
    .update(enrolments)
    .set({ withdrawnAt: ctx.now })
    .where(eq(enrolments.id, enrolmentId));
  await appendEvent(ctx, { kind: 'withdrawn', personId, enrolmentId, at: ctx.now });
}
