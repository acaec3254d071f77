import { and, eq, isNull } from 'drizzle-orm';
import { meetings, nameConsents, persons, publishedNames } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { HeldCard } from './publish-card.server.ts';

/**
 * Writes anew which companies read the name of somebody: those with whom a meeting is accepted, while they
 * agree to it. Call it inside the transaction in which that, a meeting or the name has changed.
 */
export async function publishNames(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id: cardId, personId }: Pick<HeldCard, 'id' | 'personId'>,
): Promise<void> {
  await db.delete(publishedNames).where(eq(publishedNames.cardId, cardId));
  const stands = and(eq(nameConsents.cardId, cardId), isNull(nameConsents.endedAt));
  if ((await db.$count(nameConsents, stands)) === 0) return;
  const met = await db
    .selectDistinct({
      ...{ companyId: meetings.companyId, name: persons.displayName, kana: persons.kana },
    })
    .from(meetings)
    .innerJoin(persons, eq(persons.id, personId))
    .where(and(eq(meetings.cardId, cardId), eq(meetings.state, 'accepted')));
  if (met.length === 0) return;
  await db
    .insert(publishedNames)
    .values(met.map((each) => ({ ...each, cardId, publishedAt: now })));
}
