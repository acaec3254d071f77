import type { Context } from '#app/platform/context.server.ts';
import type { DbOrTx } from '#db/client.ts';

const silent = () => undefined;

/** The context of a command that a script runs: nobody acts, nothing is logged. */
export function systemContext(db: DbOrTx): Context<null> {
  const log = { info: silent, warn: silent, error: silent } as unknown as Context['log'];
  return { db, actor: null, now: new Date(), log, requestId: 'soak' };
}
