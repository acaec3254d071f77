import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { fairCards, threads } from '#db/schema/index.ts';
import { visibleCards } from '#app/features/candidates/exports.server.ts';
import { requirePublisher } from '#app/features/careers/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readersOf } from './find-line.server.ts';
import type { Side } from './rules.ts';

/**
 * The filter of the threads that the actor reads as one of the sides: people those of their cards; recruiters
 * those of their company with cards that it sees now, so that a withdrawal takes them away with all they hold.
 * @throws forbidden for who is on neither side, not-found for who recruits for no company
 */
export async function threadsVisibleTo(ctx: Context, side: Side): Promise<SQL> {
  if (side === 'participant') {
    await requirePublisher(ctx);
    const own = ctx.db
      .select({ id: fairCards.id })
      .from(fairCards)
      .where(eq(fairCards.personId, ctx.actor.personId));
    return inArray(threads.cardId, own);
  }
  const readers = await readersOf(ctx);
  const each = readers.map((reader) =>
    and(
      ...[eq(threads.fairId, reader.fairId), eq(threads.companyId, reader.companyId)],
      sql`${threads.cardId} in ${visibleCards(reader, ctx.now)}`,
    ),
  );
  return or(...each) ?? sql`false`;
}
