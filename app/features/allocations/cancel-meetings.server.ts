import { and, asc, inArray } from 'drizzle-orm';
import { fairCards, meetings } from '#db/schema/index.ts';
import { publishNames } from '#app/features/careers/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LiveMeeting } from './load-since.server.ts';

/** Meetings that are no more, and names that close with them. Cards are held in the order of their ids. */
export async function cancelMeetings(
  ctx: Context<Actor | null>,
  lost: readonly LiveMeeting[],
  /** Companies that still come: meetings of others end by them. */
  companies: ReadonlySet<string>,
): Promise<void> {
  if (lost.length === 0) return;
  const cardIds = [...new Set(lost.map(({ participant }) => participant))];
  const cards = await ctx.db
    .select({ id: fairCards.id, personId: fairCards.personId })
    .from(fairCards)
    .where(inArray(fairCards.id, cardIds))
    .orderBy(asc(fairCards.id))
    .for('update');
  for (const by of ['company', 'participant'] as const) {
    const ids = lost
      .filter(({ company }) => companies.has(company) === (by === 'participant'))
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    await ctx.db
      .update(meetings)
      .set({ state: 'cancelled', cancelledBy: by })
      .where(and(inArray(meetings.id, ids), inArray(meetings.state, ['proposed', 'accepted'])));
  }
  const accepted = new Set(
    lost.filter(({ state }) => state === 'accepted').map(({ participant }) => participant),
  );
  for (const card of cards) if (accepted.has(card.id)) await publishNames(ctx, card);
}
