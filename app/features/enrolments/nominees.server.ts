import { and, asc, eq, sql } from 'drizzle-orm';
import { applications, persons } from '#db/schema/index.ts';
import {
  audienceSchema,
  foldName,
  mayOverseeAnyone,
  personsInAudience,
  personsNamed,
  personsOverseenBy,
} from '#app/features/people/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { findEdition, type FoundEdition } from './find-edition.server.ts';
import { mayKeepEditions, maySeeNominations } from './policy.ts';
import { placeOf } from './queries.server.ts';
import { isLive, mayBeEntered } from './rules.ts';
import type { ApplicationState } from './seats.server.ts';

/** How many people a page offers. */
export const MOST_NOMINEES = 100;

/** Somebody of the actor's whom they may nominate. */
export interface Nominee {
  id: string;
  name: string;
  place: Bilingual | null;
  /** Of an application there is already. */
  state: ApplicationState | null;
  /** Whether the edition is for them. */
  isMeant: boolean;
}

/** The edition that an actor may nominate people for, and whether they may do so now. */
export async function findNominationEdition(
  ctx: Context,
  id: string,
): Promise<FoundEdition & { isOpen: boolean }> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const found = await findEdition(ctx, id);
  if (!found) throw new AppError('not-found');
  const { edition, isPrivate } = found;
  const isTaking = edition.nominations && mayBeEntered(edition, ctx.now);
  if (!maySeeNominations(ctx.actor, { isTaking, isPrivate })) throw new AppError('not-found');
  return { ...found, isOpen: isTaking || (isLive(edition) && mayKeepEditions(ctx.actor)) };
}

/** People of the actor's whom an edition is for, or all of theirs, found by name; in order of name. */
export async function listNominees(
  ctx: Context,
  input: { edition: FoundEdition['edition']; q: string; everyone: boolean },
): Promise<{ rows: Nominee[]; isCut: boolean }> {
  const { edition, q, everyone } = input;
  const today = japanDay(ctx.now);
  const meant = personsInAudience(audienceSchema.parse(edition.audience), ctx.now) ?? sql`true`;
  const words = q.split(/\s+/u).map(foldName).filter(Boolean);
  const found = await ctx.db
    .select({
      id: persons.id,
      name: persons.legalName,
      place: placeOf(ctx, persons.id),
      state: applications.state,
      isMeant: sql<boolean>`${meant}`,
    })
    .from(persons)
    .leftJoin(
      applications,
      and(eq(applications.personId, persons.id), eq(applications.editionId, edition.id)),
    )
    .where(
      and(personsOverseenBy(ctx.actor, today), everyone ? undefined : meant, personsNamed(words)),
    )
    .orderBy(asc(persons.sortKey), asc(persons.legalName), asc(persons.id))
    .limit(MOST_NOMINEES + 1);
  return { rows: found.slice(0, MOST_NOMINEES), isCut: found.length > MOST_NOMINEES };
}
