import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import { accounts, editions, organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';

export interface SubjectName {
  ja: string;
  en: string;
}

/** What an entry may be about, among what has a name. */
export interface Subject {
  kind: string;
  id: string;
}

interface Named {
  id: string;
  ja: string;
  en: string;
}

type Finder = (ctx: Pick<Context, 'db'>, ids: string[]) => PromiseLike<Named[]>;

const own: { ja: SQL<string>; en: SQL<string> } = {
  ja: sql<string>`${persons.legalName}`,
  en: sql<string>`${persons.legalName}`,
};

const FINDERS: Record<string, Finder> = {
  person: (ctx, ids) =>
    ctx.db
      .select({ id: persons.id, ...own })
      .from(persons)
      .where(inArray(persons.id, ids)),
  account: (ctx, ids) =>
    ctx.db
      .select({ id: accounts.id, ...own })
      .from(accounts)
      .innerJoin(persons, eq(persons.id, accounts.personId))
      .where(inArray(accounts.id, ids)),
  organisation: (ctx, ids) =>
    ctx.db
      .select({ id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn })
      .from(organisations)
      .where(inArray(organisations.id, ids)),
  edition: (ctx, ids) =>
    ctx.db
      .select({ id: editions.id, ja: editions.nameJa, en: editions.nameEn })
      .from(editions)
      .where(inArray(editions.id, ids)),
};

/** The names of those that have one, by kind and id; a statement for each kind that is among them. */
export async function nameSubjects(
  ctx: Pick<Context, 'db'>,
  subjects: readonly Subject[],
): Promise<Map<string, SubjectName>> {
  const names = new Map<string, SubjectName>();
  for (const [kind, find] of Object.entries(FINDERS)) {
    const ids = subjects.filter((one) => one.kind === kind && isUuid(one.id)).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const { id, ja, en } of await find(ctx, [...new Set(ids)])) {
      names.set(`${kind} ${id}`, { ja, en });
    }
  }
  return names;
}
