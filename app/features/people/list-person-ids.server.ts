import { sql } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { PeopleAsked } from './people-asked.server.ts';
import { peopleFound } from './people-found.server.ts';

/** All whom a list of people holds, on whatever page, and nobody whom the actor may not see. */
export async function listPersonIds(ctx: Context, asked: PeopleAsked): Promise<string[]> {
  const { named, from, where } = peopleFound(ctx, asked);
  const rows = await ctx.db.execute<{ id: string }>(
    sql`with ${named} select ${persons.id} as id from ${from} where ${where}`,
  );
  return rows.map(({ id }) => id);
}
