import { eq } from 'drizzle-orm';
import {
  applicationChanges,
  applications,
  editions,
  enrolments,
  type APPLICATION_CAUSES,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { takeUpEnrolment } from './take-up-enrolment.server.ts';

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

/** Why an application moves. */
export interface Why {
  cause: Cause;
  reason?: string | undefined;
  /** The other side of a change of level. */
  otherEditionId?: string | undefined;
}

/** Moves an application to a state, with the step in its history. `edition` is held. */
export async function moveApplication(
  ctx: AnyContext,
  application: Application,
  step: Why & { state: ApplicationState },
): Promise<void> {
  const { state, cause, reason, otherEditionId } = step;
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
    ...{ state, cause, reason: reason ?? null, otherEditionId: otherEditionId ?? null },
    ...{ changedBy: by, changedAt: ctx.now },
  });
}

/** Gives a free seat of a held edition: the application is enrolled, and learning begins or goes on. */
export async function admit(
  ctx: AnyContext,
  held: { edition: Edition; application: Application },
  step: Why,
): Promise<void> {
  const { edition, application } = held;
  if (!hasSeat(edition)) throw new Error('no seat to give');
  edition.seatsTaken += 1;
  await ctx.db
    .update(editions)
    .set({ seatsTaken: edition.seatsTaken })
    .where(eq(editions.id, edition.id));
  application.enrolmentId = await takeUpEnrolment(ctx, held);
  await moveApplication(ctx, application, { state: 'enrolled', ...step });
}

/**
 * Frees the seat of an enrolled application of a held edition; what was learnt stays the learner's.
 * @param movedTo the edition for which it is left, where that is another level
 */
export async function freeSeat(
  ctx: AnyContext,
  { edition, application }: { edition: Edition; application: Application },
  movedTo: string | null = null,
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
    .set({ withdrawnAt: ctx.now, movedTo })
    .where(eq(enrolments.id, enrolmentId));
  const kind = movedTo === null ? 'withdrawn' : 'moved';
  await appendEvent(ctx, { kind, personId, enrolmentId, at: ctx.now });
}
