import { and, eq, isNull, sql } from 'drizzle-orm';
import { careerProfiles, fairCards, profileConsents, publishedProfiles } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endUnseenMeetings } from './end-unseen-meetings.server.ts';
import { loadFacts } from './facts.server.ts';
import { emptyProfile, profileSchema, type Profile } from './profile.ts';
import { publishNames } from './publish-names.server.ts';
import { columnsOf, shownOf } from './publication.ts';

type InTransaction = Pick<Context, 'db' | 'now'>;

/** The profile of somebody; one that says nothing where they wrote none. */
async function loadProfile({ db }: InTransaction, personId: string): Promise<Profile> {
  const [row] = await db
    .select({ content: careerProfiles.content })
    .from(careerProfiles)
    .where(eq(careerProfiles.personId, personId));
  return row ? profileSchema.parse(row.content) : emptyProfile();
}

/**
 * Holds what somebody publishes for the rest of the transaction: a profile that is saved while its first card
 * is made would see no card to write anew, and the card would keep what the profile said before.
 */
export async function holdPublication({ db }: InTransaction, personId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`publication ${personId}`}))`);
}

/** A card that is held: changes of its consents follow one another. */
export type HeldCard = Pick<typeof fairCards.$inferSelect, 'id' | 'fairId' | 'personId' | 'number'>;

/**
 * Makes what companies read of a card anew from the profile as it is and the consents that stand; inside the
 * transaction that holds the card. Nobody meets a company that sees nothing of them: such meetings are given up.
 */
export async function publishCard(ctx: InTransaction, card: HeldCard): Promise<void> {
  await ctx.db.delete(publishedProfiles).where(eq(publishedProfiles.cardId, card.id));
  await insertShown(ctx, card);
  await endUnseenMeetings(ctx, card);
  await publishNames(ctx, card);
}

async function insertShown(ctx: InTransaction, card: HeldCard): Promise<void> {
  const given = await ctx.db
    .select()
    .from(profileConsents)
    .where(and(eq(profileConsents.cardId, card.id), isNull(profileConsents.endedAt)));
  const standing = standingAt(ctx.now, given);
  if (standing.length === 0) return;
  const profile = await loadProfile(ctx, card.personId);
  const facts = await loadFacts(ctx, { personId: card.personId, profile });
  await ctx.db.insert(publishedProfiles).values(
    standing.map(({ id, companyId, fields, endsAt }) => {
      const shown = shownOf(profile, facts, fields);
      const of = { consentId: id, cardId: card.id, number: card.number, fairId: card.fairId };
      return {
        ...{ ...of, companyId, isClosed: fields.length === 0 },
        ...{ shown: { ...shown }, ...columnsOf(shown), publishedAt: ctx.now, endsAt },
      };
    }),
  );
}

type Given = typeof profileConsents.$inferSelect;

/**
 * The consents that stand at an instant. What one company was given by itself turns, once it is over, into
 * nothing and not into what all companies see.
 */
function standingAt(now: Date, given: readonly Given[]): Given[] {
  const standing = given.filter(({ endsAt }) => endsAt > now);
  const forAll = standing.find(({ companyId }) => companyId === null);
  if (!forAll) return standing;
  const over = given.filter(({ companyId, endsAt }) => companyId !== null && endsAt <= now);
  const closed = over.map((one) => ({ ...one, fields: [], endsAt: forAll.endsAt }));
  return [...standing, ...closed];
}

/**
 * Makes what companies read of somebody anew wherever it is published: after the profile, or what is known of
 * them, has changed; inside the transaction of that change.
 */
export async function publishAgain(ctx: InTransaction, personId: string): Promise<void> {
  await holdPublication(ctx, personId);
  const cards = await ctx.db
    .select()
    .from(fairCards)
    .where(eq(fairCards.personId, personId))
    .orderBy(fairCards.id)
    .for('update');
  for (const card of cards) await publishCard(ctx, card);
}
