import { and, eq } from 'drizzle-orm';
import { applications, editions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { drawnOrder } from './lottery.ts';
import { mayKeepEditions } from './policy.ts';
import { isLive, mayDraw } from './rules.ts';
import {
  admit,
  hasSeat,
  lockEdition,
  moveApplication,
  takeTicket,
  type Application,
  type Edition,
} from './seats.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

export type DrawLottery =
  | { ok: true; enrolled: number; waiting: number }
  | {
      ok: false;
      reason: 'no-lottery' | 'not-live' | 'still-open' | 'drawn-already' | 'approvals-open';
    };

/**
 * Draws an edition's lottery once its window has closed: seats in the drawn order, the others wait in
 * it. The procedure is that of `drawnOrder`; each is told.
 */
export async function drawLottery(
  ctx: Context,
  input: { editionId: string },
): Promise<DrawLottery> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    const reason = await refusalOf(inside, edition);
    if (reason) return { ok: false, reason };
    const drawn = await inDrawnOrder(inside, edition);
    const tally = { enrolled: 0, waiting: 0 };
    for (const application of drawn) {
      application.ticket = await takeTicket(inside, edition);
      await give(inside, { edition, application });
      tally[application.state === 'enrolled' ? 'enrolled' : 'waiting'] += 1;
      await tellApplicant(inside, application);
    }
    await tx.update(editions).set({ lotteryDrawnAt: ctx.now }).where(eq(editions.id, edition.id));
    await writeAudit(inside, {
      action: 'lottery-drawn',
      objectKind: 'edition',
      objectId: edition.id,
      body: tally,
    });
    return { ok: true, ...tally };
  });
}

const inState = (edition: Edition, state: Application['state']) =>
  and(eq(applications.editionId, edition.id), eq(applications.state, state));

async function refusalOf(
  ctx: Context,
  edition: Edition,
): Promise<Extract<DrawLottery, { ok: false }>['reason'] | null> {
  if (edition.allocation !== 'lottery') return 'no-lottery';
  if (edition.lotteryDrawnAt) return 'drawn-already';
  if (!isLive(edition)) return 'not-live';
  if (!mayDraw(edition, ctx.now)) return 'still-open';
  const open = await ctx.db.$count(applications, inState(edition, 'awaiting-approval'));
  return open > 0 ? 'approvals-open' : null;
}

async function inDrawnOrder(ctx: Context, edition: Edition): Promise<Application[]> {
  const rows = await ctx.db.select().from(applications).where(inState(edition, 'in-lottery'));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const order = drawnOrder(edition.lotterySeed ?? '', [...byId.keys()], sha256);
  return order.flatMap(({ applicationId }) => byId.get(applicationId) ?? []);
}

function give(ctx: Context, held: { edition: Edition; application: Application }): Promise<void> {
  return hasSeat(held.edition)
    ? admit(ctx, held, { cause: 'drawn' })
    : moveApplication(ctx, held.application, { state: 'waiting', cause: 'drawn' });
}
