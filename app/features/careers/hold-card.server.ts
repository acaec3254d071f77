import { randomInt, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { fairCards } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holdPublication, type HeldCard } from './publish-card.server.ts';

const NUMBERS = 9_999;
const DRAWS = 20;

/** The actor's card at a fair, held by the transaction, or null where there is none yet. */
export async function holdCard(ctx: Context, fairId: string): Promise<HeldCard | null> {
  await holdPublication(ctx, ctx.actor.personId);
  const [card] = await ctx.db
    .select()
    .from(fairCards)
    .where(and(eq(fairCards.fairId, fairId), eq(fairCards.personId, ctx.actor.personId)))
    .for('update');
  return card ?? null;
}

/**
 * The actor's card at a fair, held by the transaction; a number that is taken is drawn again. Companies read
 * its id in addresses: it is drawn too, so that it tells nothing of when the card was made.
 */
export async function holdOrMakeCard(ctx: Context, fairId: string): Promise<HeldCard> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const held = await holdCard(ctx, fairId);
    if (held) return held;
    const number = randomInt(1, NUMBERS + 1);
    await ctx.db
      .insert(fairCards)
      .values({
        id: randomUUID(),
        fairId,
        personId: ctx.actor.personId,
        number,
        createdAt: ctx.now,
      })
      .onConflictDoNothing();
  }
  throw new Error('no number is free for another card');
}
