import { and, asc, eq, sql } from 'drizzle-orm';
import { applicationChanges, applications } from '#db/schema/index.ts';
import { mayMeetCourse } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { editionView, type EditionView } from './edition-view.ts';
import { findEdition, type FoundEdition } from './find-edition.server.ts';
import { drawnOrder } from './lottery.ts';
import type { Edition } from './seats.server.ts';

/** A line of the draw: numbers only, no names. */
export interface DrawnLine {
  place: number;
  applicationId: string;
  number: string;
  gotSeat: boolean;
  isOwn: boolean;
}

/** What anybody may know of a lottery: everything that is needed to repeat it, once it is drawn. */
export interface LotteryRecord {
  edition: EditionView;
  commitment: string;
  /** How many take part, before the draw. */
  entered: number;
  drawn: { at: string; seed: string; lines: DrawnLine[] } | null;
}

/** The lottery of a published edition of a course. */
export async function findLottery(
  ctx: Context<Actor | null>,
  input: { courseSlug: string; editionId: string },
): Promise<LotteryRecord> {
  const { edition, course } = await findDrawn(ctx, input);
  return {
    edition: editionView(edition, course, ctx.now),
    commitment: edition.lotteryCommitment ?? '',
    entered: await countEntered(ctx, edition.id),
    drawn: await drawOf(ctx, edition),
  };
}

async function findDrawn(
  ctx: Context<Actor | null>,
  { courseSlug, editionId }: { courseSlug: string; editionId: string },
): Promise<FoundEdition> {
  const found = await findEdition(ctx, editionId);
  if (found?.course.slug !== courseSlug) throw new AppError('not-found');
  if (!mayMeetCourse(ctx.actor, found)) throw new AppError('not-found');
  const { allocation, publishedAt } = found.edition;
  if (allocation !== 'lottery' || !publishedAt) throw new AppError('not-found');
  return found;
}

async function drawOf(
  ctx: Context<Actor | null>,
  edition: Edition,
): Promise<LotteryRecord['drawn']> {
  const { id, lotteryDrawnAt: at, lotterySeed: seed } = edition;
  if (!at || !seed) return null;
  return { at: at.toISOString(), seed, lines: await linesOf(ctx, id, seed) };
}

function countEntered(ctx: Context<Actor | null>, editionId: string): Promise<number> {
  const inLottery = eq(applications.state, 'in-lottery');
  return ctx.db.$count(applications, and(eq(applications.editionId, editionId), inLottery));
}

/** Who took part has a step that says so, whatever became of them since. */
async function linesOf(
  ctx: Context<Actor | null>,
  editionId: string,
  seed: string,
): Promise<DrawnLine[]> {
  const rows = await ctx.db
    .select({
      id: applications.id,
      state: applicationChanges.state,
      isOwn: sql<boolean>`${applications.personId} is not distinct from ${ctx.actor?.personId ?? null}::uuid`,
    })
    .from(applicationChanges)
    .innerJoin(applications, eq(applications.id, applicationChanges.applicationId))
    .where(and(eq(applications.editionId, editionId), eq(applicationChanges.cause, 'drawn')))
    .orderBy(asc(applicationChanges.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return drawnOrder(seed, [...byId.keys()], sha256).map(({ applicationId, number }, index) => ({
    ...{ place: index + 1, applicationId, number },
    gotSeat: byId.get(applicationId)?.state === 'enrolled',
    isOwn: byId.get(applicationId)?.isOwn ?? false,
  }));
}
