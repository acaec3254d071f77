import { eq, lt, min } from 'drizzle-orm';
import { careerProfiles, fairCards, publishedProfiles } from '#db/schema/index.ts';
import { currentCodes } from '#app/features/certificates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { endConsentsOfClosed } from './end-consents.server.ts';
import { profileSchema } from './profile.ts';
import { publishAgain } from './publish-card.server.ts';

/**
 * Makes what companies read of somebody anew, as something that it rests on has changed: a certificate that
 * they show was revoked, or issued again, or their account is being closed. Doing so again changes nothing.
 */
export const followFacts: JobHandler = async (ctx, job) => {
  const { personId } = job.payload as { personId: string };
  await follow(ctx, personId);
  return null;
};

/** The profile is held before what is published of it, as where it is saved. */
async function follow(ctx: Context<null>, personId: string): Promise<void> {
  await keepPicks(ctx, personId);
  await endConsentsOfClosed(ctx, personId);
  await publishAgain(ctx, personId);
}

/** Whoever picked a certificate that was issued again has picked the one that took its place. */
async function keepPicks({ db, now }: Context<null>, personId: string): Promise<void> {
  const own = eq(careerProfiles.personId, personId);
  const [row] = await db.select().from(careerProfiles).where(own).for('update');
  if (!row) return;
  const profile = profileSchema.parse(row.content);
  const current = await currentCodes(db, personId);
  const certificates = [...new Set(profile.certificates.map((code) => current.get(code) ?? code))];
  if (certificates.every((code) => profile.certificates.includes(code))) return;
  await db
    .update(careerProfiles)
    .set({ content: { ...profile, certificates }, version: row.version + 1, updatedAt: now })
    .where(own);
}

/** What nobody tells of, such as another name of an employer, is followed at the latest after so long. */
const FRESH_MS = 12 * 3_600_000;
/** People in one round. */
const MOST = 100;

/** Makes anew what was published longest ago, person by person: one that fails leaves the others theirs. */
export async function sweepPublications(ctx: Context<null>): Promise<void> {
  const { publishedAt, cardId } = publishedProfiles;
  const stale = await ctx.db
    .select({ personId: fairCards.personId })
    .from(publishedProfiles)
    .innerJoin(fairCards, eq(fairCards.id, cardId))
    .where(lt(publishedAt, new Date(ctx.now.getTime() - FRESH_MS)))
    .groupBy(fairCards.personId)
    .orderBy(min(publishedAt))
    .limit(MOST);
  for (const { personId } of stale) {
    try {
      await ctx.db.transaction((tx) => follow({ ...ctx, db: tx }, personId));
    } catch (error) {
      ctx.log.error({ err: error }, 'a profile was not published again');
    }
  }
}
