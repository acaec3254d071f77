import { and, eq } from 'drizzle-orm';
import { applications } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { awaitsDraw } from './rules.ts';
import {
  admit,
  hasSeat,
  moveApplication,
  takeTicket,
  type Application,
  type Edition,
  type Why,
} from './seats.server.ts';
import { isEnded } from './states.ts';
import { isAnyoneWaiting } from './waiting-list.server.ts';

/**
 * Puts somebody into the order of a held edition and gives the place that follows from it: a seat, the
 * waiting list, the lottery, or the desk of who approves. Asking again changes nothing; who comes back
 * after withdrawing stands at the end.
 */
export async function placeApplicant(
  ctx: Context<Actor | null>,
  edition: Edition,
  input: Why & { personId: string; route: Application['route']; approved: boolean },
): Promise<{ application: Application; repeated: boolean }> {
  const former = await findApplication(ctx, { ...input, editionId: edition.id });
  if (former && !isEnded(former.state)) return { application: former, repeated: true };
  const { route } = input;
  const asked = {
    ...{ ticket: await takeTicket(ctx, edition), appliedAt: ctx.now, route },
    nominatedBy: route === 'nomination' ? (ctx.actor?.personId ?? null) : null,
  };
  const application = former
    ? await askAgain(ctx, former, asked)
    : await insertApplication(ctx, { ...asked, personId: input.personId, editionId: edition.id });
  await settle(ctx, { edition, application }, input);
  return { application, repeated: false };
}

/** What a ticket gives at the moment it may be used. */
export async function settle(
  ctx: Context<Actor | null>,
  held: { edition: Edition; application: Application },
  step: Why & { approved: boolean },
): Promise<void> {
  const { edition, application } = held;
  const { approved, ...why } = step;
  const move = (state: Application['state']) =>
    moveApplication(ctx, application, { ...why, state });
  if (edition.approval !== 'none' && !approved) return move('awaiting-approval');
  if (awaitsDraw(edition)) return move('in-lottery');
  const isFree = hasSeat(edition) && !(await isAnyoneWaiting(ctx, edition.id));
  return isFree ? admit(ctx, held, why) : move('waiting');
}

/** The application of a person to an edition, if there is one. */
export async function findApplication(
  ctx: Pick<Context<Actor | null>, 'db'>,
  { personId, editionId }: { personId: string; editionId: string },
): Promise<Application | undefined> {
  const own = and(eq(applications.personId, personId), eq(applications.editionId, editionId));
  const [application] = await ctx.db.select().from(applications).where(own);
  return application;
}

type Asked = Pick<Application, 'ticket' | 'appliedAt' | 'route' | 'nominatedBy'>;

async function askAgain(
  ctx: Context<Actor | null>,
  former: Application,
  asked: Asked,
): Promise<Application> {
  await ctx.db.update(applications).set(asked).where(eq(applications.id, former.id));
  return { ...former, ...asked };
}

async function insertApplication(
  ctx: Context<Actor | null>,
  asked: Asked & Pick<Application, 'personId' | 'editionId'>,
): Promise<Application> {
  const row: Application = {
    ...{ id: uuidv7(), ...asked, state: 'awaiting-approval' },
    ...{ enrolmentId: null, decidedAt: null, decidedBy: null },
  };
  await ctx.db.insert(applications).values(row);
  return row;
}
