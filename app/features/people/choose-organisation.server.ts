import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Choice, Typed } from './choices.ts';
import { organisationsNamed, organisationsSeen } from './list-organisations.server.ts';

/** More than this many are no help to choose from. */
const MOST_CHOICES = 20;

/** What a typed name turned out to mean. `fault` is a key of messages. */
export type Chosen =
  { id: string | undefined } | { fault: 'unknown' | 'several' | 'tooMany'; choices: Choice[] };

export interface Wanted {
  kinds?: readonly (typeof organisations.$inferSelect)['kind'][];
  /** Also those that have closed. */
  closed?: boolean;
  /** Those that are meant already: they stay, whatever has become of them. */
  own?: readonly (string | null)[];
}

type Ctx = Pick<Context, 'db' | 'actor'>;

/**
 * The organisation that was chosen, or that a whole name or a code means; otherwise those that are
 * called so in part, to choose from. Only those that the actor oversees.
 */
export async function chooseOrganisation(
  ctx: Ctx,
  typed: Typed,
  wanted: Wanted = {},
): Promise<Chosen> {
  if (!typed.text) return { id: undefined };
  if (typed.id && typed.text === typed.about) {
    const found = await namedOrganisation(ctx, typed.id, fitting(wanted));
    return found ? { id: found.id } : { fault: 'unknown', choices: [] };
  }
  const rows = await findOrganisations(ctx, typed.text, wanted);
  const exact = rows.filter((row) => isWhole(row, typed.text));
  const [only] = exact;
  if (only && exact.length === 1) return { id: only.id };
  const fault = faultOf(rows.length);
  return { fault, choices: fault === 'several' ? rows.map(choiceOf) : [] };
}

function faultOf(count: number) {
  if (count === 0) return 'unknown';
  return count > MOST_CHOICES ? 'tooMany' : 'several';
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');

function isWhole({ nameJa, nameEn, code }: Found, text: string): boolean {
  return [nameJa, nameEn, code ?? ''].some((one) => fold(one) === fold(text));
}

/** Organisations that may be meant. */
function fitting({ kinds, closed, own = [] }: Wanted): SQL | undefined {
  const usual = and(
    kinds && inArray(organisations.kind, [...kinds]),
    closed ? undefined : isNull(organisations.closedOn),
  );
  const ids = own.filter(isUuid);
  return usual && ids.length > 0 ? or(usual, inArray(organisations.id, ids)) : usual;
}

/** The names of an organisation that the actor oversees, or null. */
export async function namedOrganisation(ctx: Ctx, id: string, fits?: SQL) {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ id: organisations.id, nameJa: organisations.nameJa, nameEn: organisations.nameEn })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationsSeen(ctx), fits));
  return row ?? null;
}

const parents = alias(organisations, 'parent');
type Found = Awaited<ReturnType<typeof findOrganisations>>[number];

function findOrganisations(ctx: Ctx, text: string, wanted: Wanted) {
  return ctx.db
    .select({
      id: organisations.id,
      nameJa: organisations.nameJa,
      nameEn: organisations.nameEn,
      code: organisations.code,
      above: parents.nameJa,
    })
    .from(organisations)
    .leftJoin(parents, eq(parents.id, organisations.parentId))
    .where(and(organisationsSeen(ctx), organisationsNamed(text), fitting(wanted)))
    .orderBy(sql`length(${organisations.nameJa})`, asc(organisations.code), asc(organisations.id))
    .limit(MOST_CHOICES + 1);
}

const choiceOf = ({ id, nameJa, nameEn, code, above }: Found): Choice => ({
  ...{ id, nameJa, nameEn },
  more: [above, code].filter(Boolean).join(' '),
});
