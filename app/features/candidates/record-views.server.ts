import { sql } from 'drizzle-orm';
import { profileViews } from '#db/schema/published-profiles.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Reader } from './visible.server.ts';

export interface View {
  cardId: string;
  fields: readonly string[];
  place: 'list' | 'page' | 'file';
}

/** That all that is shown of these cards was seen. */
export const viewsOf = (
  cards: readonly { cardId: string; shown: object }[],
  place: View['place'],
): View[] => cards.map(({ cardId, shown }) => ({ cardId, fields: Object.keys(shown), place }));

/**
 * Records for the people of cards that the actor saw these fields: one row a day for each manner, counted up
 * when it happens again. One statement.
 */
export async function recordViews(
  ctx: Context,
  { companyId }: Pick<Reader, 'companyId'>,
  views: readonly View[],
): Promise<void> {
  if (views.length === 0) return;
  const day = japanDay(ctx.now);
  // In one order: two lists that are seen at once wait for each other, and neither for both.
  const inOrder = views.toSorted((one, other) => (one.cardId < other.cardId ? -1 : 1));
  await ctx.db
    .insert(profileViews)
    .values(
      inOrder.map(({ cardId, fields, place }) => ({
        ...{ id: uuidv7(), cardId, companyId, viewerId: ctx.actor.personId, place, day },
        ...{ fields: [...fields].sort(), firstAt: ctx.now, lastAt: ctx.now },
      })),
    )
    .onConflictDoUpdate({
      target: [
        ...[profileViews.cardId, profileViews.companyId, profileViews.viewerId],
        ...[profileViews.place, profileViews.fields, profileViews.day],
      ],
      set: { lastAt: ctx.now, times: sql`${profileViews.times} + 1` },
    });
}
