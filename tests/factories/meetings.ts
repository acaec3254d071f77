import { allocations, meetings } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;

/** A published allocation of a fair, answered until five days from now; without market and result. */
export async function makeAllocation(
  fairId: string,
  parts: Partial<typeof allocations.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(allocations)
    .values({
      ...{ id, fairId, number: 1, basis: 'matched', record: {}, figures: {}, version: '1' },
      ...{ inputDigest: '', outputDigest: '', madeAt: NOW, publishedAt: NOW },
      ...{ answersUntil: new Date(NOW.getTime() + 5 * DAY_MS), ...parts },
    });
  return id;
}

/** A meeting that is proposed, unless said otherwise, at the first table in the first slot. */
export async function makeMeeting(
  of: Pick<typeof meetings.$inferInsert, 'fairId' | 'allocationId' | 'companyId' | 'cardId'> &
    Partial<typeof meetings.$inferInsert>,
): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(meetings)
    .values({ id, tableNo: 1, slot: 0, createdAt: NOW, ...of });
  return id;
}
