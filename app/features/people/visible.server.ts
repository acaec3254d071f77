import { and, eq, sql, type SQL } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { appointments, organisations, persons } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { holding } from '#app/platform/like.ts';
import { oversightOf } from './policy.ts';

/** Organisations and all below them, for `in`. */
export function organisationsBelow(roots: readonly string[]): SQL {
  return sql`(select organisations_below(${sql.param(roots)}::uuid[]))`;
}

/** The filter of `isHeld`. `post` is the appointments table or an alias of it. */
export function postHeld(
  post: Record<'leaving' | 'leftOn' | 'endsOn', AnyPgColumn>,
  today: string,
): SQL {
  return sql`(${post.leaving} is distinct from 'not-arrived' and coalesce(${post.leftOn}, ${post.endsOn}) >= ${today}::date)`;
}

/** The filter that matches `mayOverseePerson`; `personId` is the column that names the person. */
export function personsOverseenBy(
  actor: Pick<Actor, 'grants'> | null,
  today: string,
  personId: SQL | AnyPgColumn = persons.id,
): SQL | undefined {
  const oversight = oversightOf(actor);
  if (oversight.all) return undefined;
  if (oversight.organisations.length === 0) return sql`false`;
  const own = alias(appointments, 'own_post');
  return sql`exists (select from ${appointments} own_post where ${and(
    sql`${own.personId} = ${personId}`,
    postHeld(own, today),
    postsOverseenBy(actor, own),
  )})`;
}

/** Posts in an actor's area or organisation. `post` is the appointments table or an alias of it. */
export function postsOverseenBy(
  actor: Pick<Actor, 'grants'> | null,
  post: Record<'organisationId' | 'workplaceId', AnyPgColumn> = appointments,
): SQL | undefined {
  const oversight = oversightOf(actor);
  if (oversight.all) return undefined;
  if (oversight.organisations.length === 0) return sql`false`;
  return postsBelow(oversight.organisations, post);
}

type Places = Record<'organisationId' | 'workplaceId', AnyPgColumn | SQL>;

/** The places of the `post` that a query of people joins. */
export const joinedPost: Places = {
  organisationId: sql`post.organisation_id`,
  workplaceId: sql`post.workplace_id`,
};

/** Posts at these organisations or below them. */
export function postsBelow(roots: readonly string[], post: Places = appointments): SQL {
  const below = organisationsBelow(roots);
  return sql`(${post.organisationId} in ${below} or ${post.workplaceId} in ${below})`;
}

/** The filter that matches `mayOverseeOrganisation`. */
export function organisationsOverseenBy(actor: Pick<Actor, 'grants'> | null): SQL | undefined {
  const oversight = oversightOf(actor);
  if (oversight.all) return undefined;
  if (oversight.organisations.length === 0) return sql`false`;
  return sql`${organisations.id} in ${organisationsBelow(oversight.organisations)}`;
}

/**
 * Those whose names hold every word that was typed, or half of it, in any script and order.
 * @param words folded by `foldName`
 */
export function personsNamed(words: readonly string[]): SQL | undefined {
  return and(...words.map(named));
}

function named(word: string): SQL | undefined {
  const text = persons.searchText;
  const held = sql`${text} like ${holding(word)}`;
  // One letter has no pair to look up in the index.
  return word.length > 1 ? and(sql`text_bigrams(${text}) @> text_bigrams(${word})`, held) : held;
}

/** Those with this mail address, private or of work. */
export function personsWithEmail(email: string): SQL {
  const lower = email.toLowerCase();
  return sql`(lower(${persons.privateEmail}) = ${lower} or lower(${persons.workEmail}) = ${lower})`;
}

/** Those with a post of this JET number. */
export function personsWithJetNumber(number: string): SQL {
  const numbered = alias(appointments, 'numbered');
  return sql`exists (select from ${appointments} numbered
    where ${and(eq(numbered.jetNumber, number), eq(numbered.personId, persons.id))})`;
}
