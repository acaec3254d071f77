import type { DbOrTx } from '#db/client.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { NamedThing } from './template.ts';

/** Words in the languages that there are; a thing with words of its own may lack one. */
export type Words = Partial<Record<Locale, string>>;

/**
 * Finds the words of a thing by the id or code of a param, or null when it is gone. `name` stands in
 * sentences for the param; any other word stands under its own name.
 */
export type FindNames = (db: DbOrTx, id: string) => Promise<Record<string, Words> | null>;

const found = new Map<NamedThing, FindNames>();

/** Says how the names of a thing are found; called once per process, before anyone is told anything. */
export function registerNames(thing: NamedThing, find: FindNames): void {
  found.set(thing, find);
}

/** The words of a thing, or null when it is gone. */
export async function namesOf(db: DbOrTx, thing: NamedThing, id: string) {
  const find = found.get(thing);
  if (!find) throw new Error(`nobody finds names of ${thing}`);
  return find(db, id);
}
