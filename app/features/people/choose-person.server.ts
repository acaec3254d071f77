import { asc, eq, sql } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Choice, Typed } from './choices.ts';
import type { Chosen } from './choose-organisation.server.ts';
import { requireKeeper } from './keeper.server.ts';
import { foldName } from './person-names.server.ts';
import { personsNamed, personsWithEmail } from './visible.server.ts';

const MOST_CHOICES = 20;

/**
 * The person that was chosen; a name or a mail address gives those to choose from, because two people
 * may have one name. For coordinators.
 */
export async function choosePerson(ctx: Context, typed: Typed): Promise<Chosen> {
  requireKeeper(ctx);
  if (!typed.text) return { id: undefined };
  if (typed.id && typed.text === typed.about) {
    const found = await namedPerson(ctx, typed.id);
    return found ? { id: found.id } : { fault: 'unknown', choices: [] };
  }
  const rows = await findPersons(ctx, typed.text);
  if (rows.length === 0) return { fault: 'unknown', choices: [] };
  if (rows.length > MOST_CHOICES) return { fault: 'tooMany', choices: [] };
  return { fault: 'several', choices: rows };
}

/** Somebody's name, or null. */
export async function namedPerson(ctx: Context, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ id: persons.id, name: persons.legalName })
    .from(persons)
    .where(eq(persons.id, id));
  return row ?? null;
}

async function findPersons(ctx: Context, text: string): Promise<Choice[]> {
  const words = text.split(/\s+/u).map(foldName).filter(Boolean);
  if (words.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: persons.id,
      name: persons.legalName,
      kana: persons.kana,
      mail: persons.workEmail,
    })
    .from(persons)
    .where(text.includes('@') ? personsWithEmail(text) : personsNamed(words))
    .orderBy(sql`${persons.sortKey} collate "ja-x-icu"`, asc(persons.id))
    .limit(MOST_CHOICES + 1);
  return rows.map(({ id, name, kana, mail }) => ({
    ...{ id, nameJa: name, nameEn: name },
    more: [kana, mail].filter(Boolean).join(' '),
  }));
}
