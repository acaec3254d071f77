import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { pendingSignIns, sessions } from '#db/schema/index.ts';

/** Ends every session of an account and every sign-in that waits for the second factor. */
export async function endEverySession(db: DbOrTx, accountId: string): Promise<void> {
  await db.delete(pendingSignIns).where(eq(pendingSignIns.accountId, accountId));
  await db.delete(sessions).where(eq(sessions.accountId, accountId));
}
