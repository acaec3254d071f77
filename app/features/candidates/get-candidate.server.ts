import { and, eq, sql } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Context } from '#app/platform/context.server.ts';
import { recordViews, viewsOf } from './record-views.server.ts';
import type { Mark } from './marks.ts';
import { ownMark } from './own-mark.server.ts';
import type { Shown } from './shown.ts';
import { visibleTo, type Reader } from './visible.server.ts';

export interface Candidate {
  cardId: string;
  number: number;
  shown: Shown;
  mark: Mark | null;
  tier: number | null;
}

/**
 * A card as a company sees it at a fair; null where it sees nothing of it, whether there is such a card or not.
 * Nothing is recorded: whoever shows it to the company does.
 */
export async function findCandidate(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reader: Reader,
  cardId: string,
): Promise<Candidate | null> {
  if (!isUuid(cardId)) return null;
  const p = publishedProfiles;
  const [card] = await db
    .select({
      ...{ cardId: p.cardId, number: p.number, shown: sql<Shown>`${p.shown}` },
      ...ownMark(reader),
    })
    .from(p)
    .where(and(eq(p.cardId, cardId), visibleTo(reader, now)));
  return card ?? null;
}

/** Lets pass whose card the company sees. @throws not-found */
export async function requireCard(
  ctx: Pick<Context, 'db' | 'now'>,
  reader: Reader,
  cardId: string,
): Promise<void> {
  if (!(await findCandidate(ctx, reader, cardId))) throw new AppError('not-found');
}

/**
 * A card, read by somebody of a company: recorded for the person whose card it is.
 * @throws not-found where the company sees nothing of it
 */
export async function getCandidate(
  ctx: Context,
  reader: Reader,
  cardId: string,
): Promise<Candidate> {
  const candidate = await findCandidate(ctx, reader, cardId);
  if (!candidate) throw new AppError('not-found');
  await recordViews(ctx, reader, viewsOf([candidate], 'page'));
  return candidate;
}
