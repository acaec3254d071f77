import { openedNames } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readersOf } from './find-line.server.ts';
import type { Side } from './rules.ts';

/** The names that are open to the actor's company now, by card; none for people, who read of companies. */
export async function namesFor(
  ctx: Context,
  side: Side,
  cardIds: readonly string[],
): Promise<Map<string, string>> {
  if (side === 'participant' || cardIds.length === 0) return new Map();
  const opened = await Promise.all(
    (await readersOf(ctx)).map((reader) => openedNames(ctx, reader, cardIds)),
  );
  return new Map(opened.flatMap((each) => [...each].map(([cardId, { name }]) => [cardId, name])));
}
