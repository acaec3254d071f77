import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { findCandidate, type Candidate } from './get-candidate.server.ts';
import { recordViews, viewsOf } from './record-views.server.ts';
import { COMPARED } from './team-records.ts';
import type { Reader } from './visible.server.ts';

/**
 * Two to four cards side by side, in the order they were asked for; recorded for the people as any page is.
 * @returns null where fewer or more were asked for
 * @throws not-found where the company sees nothing of one of them
 */
export async function compareCandidates(
  ctx: Context,
  reader: Reader,
  cardIds: readonly string[],
): Promise<Candidate[] | null> {
  const asked = [...new Set(cardIds)];
  if (asked.length < COMPARED.least || asked.length > COMPARED.most) return null;
  const found = await Promise.all(asked.map((cardId) => findCandidate(ctx, reader, cardId)));
  const candidates = found.filter((each): each is Candidate => each !== null);
  if (candidates.length < asked.length) throw new AppError('not-found');
  await recordViews(ctx, reader, viewsOf(candidates, 'page'));
  return candidates;
}
