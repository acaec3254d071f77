import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { notices } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { WEEK_MS } from './rules.ts';

/** Whether a person was told of a reminder, or mailed one, within the week. */
export function wasReminded(now: Date, personId: AnyPgColumn): SQL<boolean> {
  const since = new Date(now.getTime() - WEEK_MS).toISOString();
  return sql<boolean>`exists (select from ${notices}
    where ${notices.personId} = ${personId} and ${notices.kind} = 'reminder'
      and greatest(${notices.createdAt}, ${notices.mailedAt}) > ${since}::timestamptz)`;
}

/** One nudge at a time is sent or goes out, so that no two find the same person free. */
export async function lockNudges({ db }: Pick<Context<null>, 'db'>): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('nudges', 0))`);
}
