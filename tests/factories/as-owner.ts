import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { testDb } from '#tests/setup/database.ts';

/** Writes what the running product may not, such as course versions: as the owner, who publishes. */
export function asOwner<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
  return testDb().transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    const written = await write(tx);
    await tx.execute(sql`set local role kakehashi_app`);
    return written;
  });
}
