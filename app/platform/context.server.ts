import type { Logger } from 'pino';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from './auth/actor.ts';

/**
 * What every command and query receives: the database or a transaction, who acts, business time,
 * the request's log and id. `actor` is null where nobody is signed in (jobs, public forms).
 */
export interface Context<A extends Actor | null = Actor> {
  db: DbOrTx;
  actor: A;
  now: Date;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  requestId: string;
  /** Says that the reader of the answer has gone; jobs have none. */
  reader?: AbortSignal;
}
