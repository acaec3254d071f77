import { and, desc, eq, isNull, ne, or } from 'drizzle-orm';
import { appointments, careerProfiles, fairCards, organisations } from '#db/schema/index.ts';
import { lastDayOf } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Employer } from './employer-mask.ts';
import { mayKeepProfile } from './policy.ts';
import { emptyProfile, profileSchema, type Profile } from './profile.ts';

/** A profile with the change it is at; 0 before it was ever saved. */
export interface OwnProfile {
  profile: Profile;
  version: number;
  updatedAt: Date | null;
}

/** The latest post of somebody, as their profile speaks of it. */
export interface Post {
  kind: 'ALT' | 'CIR' | 'SEA';
  startsOn: string;
  /** Which year of the programme it began with. */
  yearAtStart: number;
  /** The last day of the term. */
  endsOn: string;
  employer: Employer;
}

/** Lets pass who has a profile of their own; with their latest post. @throws forbidden */
export async function requireProfileKeeper(ctx: Context): Promise<Post | null> {
  const post = await findPost(ctx, ctx.actor.personId);
  if (!mayKeepProfile(ctx.actor, post !== null)) throw new AppError('forbidden');
  return post;
}

/**
 * Lets pass who has a profile of their own, and who has published one and lost the right to keep it: what is
 * published is theirs to see and to take back. @throws forbidden
 */
export async function requirePublisher(ctx: Context): Promise<void> {
  if (await hasCard(ctx)) return;
  await requireProfileKeeper(ctx);
}

/** Whether the actor ever published something for a fair; nobody who sees the pages of another knows. */
export async function hasCard({ db, actor }: Context): Promise<boolean> {
  if (actor.viewing) return false;
  return (await db.$count(fairCards, eq(fairCards.personId, actor.personId))) > 0;
}

/** The actor's own profile; nobody else's is ever read here. */
export async function loadOwnProfile(ctx: Context): Promise<OwnProfile> {
  const [row] = await ctx.db
    .select()
    .from(careerProfiles)
    .where(eq(careerProfiles.personId, ctx.actor.personId));
  if (!row) return { profile: emptyProfile(), version: 0, updatedAt: null };
  const { content, version, updatedAt } = row;
  return { profile: profileSchema.parse(content), version, updatedAt };
}

/** The latest post of somebody, or null where they never came. */
export async function findPost(
  { db }: Pick<Context, 'db'>,
  personId: string,
): Promise<Post | null> {
  const [row] = await db
    .select({ post: appointments, organisation: organisations })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(
      and(
        eq(appointments.personId, personId),
        or(isNull(appointments.leaving), ne(appointments.leaving, 'not-arrived')),
      ),
    )
    .orderBy(desc(appointments.startsOn), desc(appointments.id))
    .limit(1);
  if (!row) return null;
  const { nameJa, nameEn, prefecture } = row.organisation;
  return {
    ...{ kind: row.post.kind, startsOn: row.post.startsOn, yearAtStart: row.post.yearAtStart },
    endsOn: lastDayOf(row.post),
    employer: { nameJa, nameEn, prefecture },
  };
}
