import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { listPeople } from './list-people.server.ts';

/** More than this is no answer to who is meant. */
const MOST = 50;

/**
 * Who is meant by a name, a JET number, an address or an id; an id also when nobody has it any more.
 * @returns their ids, none where nobody fits, or `too-many`
 */
export async function findPersonIds(ctx: Context, typed: string): Promise<string[] | 'too-many'> {
  if (isUuid(typed)) return [typed];
  const { people, total } = await listPeople(ctx, { q: typed });
  return total > MOST ? 'too-many' : people.map(({ id }) => id);
}
