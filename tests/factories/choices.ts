import { participantChoices, participantWishes } from '#db/schema/index.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** What somebody chose: free in all nine slots and every company of the list, unless said otherwise. */
export async function makeChoices(
  cardId: string,
  {
    wishes = [],
    ...parts
  }: Partial<typeof participantChoices.$inferInsert> & { wishes?: readonly string[] } = {},
): Promise<void> {
  await testDb()
    .insert(participantChoices)
    .values({ cardId, free: '1'.repeat(9), updatedAt: NOW, ...parts });
  if (wishes.length === 0) return;
  await testDb()
    .insert(participantWishes)
    .values(wishes.map((companyId, rank) => ({ cardId, companyId, rank })));
}
