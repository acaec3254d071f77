import { and, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { banks } from '#db/schema/index.ts';

/** The bank of trainers under a slug, or null; that of a course is drawn from by its course alone. */
export async function findBankId(db: DbOrTx, slug: string): Promise<string | null> {
  const [bank] = await db
    .select({ id: banks.id })
    .from(banks)
    .where(and(eq(banks.slug, slug), isNull(banks.courseId)));
  return bank?.id ?? null;
}
