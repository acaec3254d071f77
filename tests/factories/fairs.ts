import { fairCompanies, fairs } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

/** A fair thirty days from now that has opened, with these companies; choices close a week before it. */
export async function makeFair({
  companies = [],
  ...parts
}: Partial<typeof fairs.$inferInsert> & { companies?: readonly string[] } = {}): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(fairs)
    .values({
      ...{ id, slug: `fair-${id}`, nameEn: 'A fair', nameJa: 'フェア', createdAt: NOW },
      ...{ opensAt: inDays(-1), choicesUntil: inDays(23), startsAt: inDays(30) },
      ...{ endsAt: new Date(inDays(30).getTime() + 3 * 3_600_000), publishedUntil: inDays(60) },
      ...parts,
    });
  for (const companyId of companies) {
    await testDb().insert(fairCompanies).values({ fairId: id, companyId, joinedAt: NOW });
  }
  return id;
}
