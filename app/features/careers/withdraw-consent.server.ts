import { and, eq, isNull, sql } from 'drizzle-orm';
import { fairCompanies, profileConsents } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { holdCard } from './hold-card.server.ts';
import { requirePublisher } from './own-career.server.ts';
import { publishCard, type HeldCard } from './publish-card.server.ts';

export interface WithdrawConsent {
  fairId: string;
  /** The company that shall see nothing any more; null for all of them. */
  companyId: string | null;
  locale: 'en' | 'ja';
}

/**
 * Takes back what the actor agreed to: the companies see nothing of it from their next request on. Doing so
 * again changes nothing.
 * @throws not-found where nothing was ever published, or for a company that takes no part in the fair
 */
export async function withdrawConsent(ctx: Context, input: WithdrawConsent): Promise<void> {
  await requirePublisher(ctx);
  const { fairId, companyId } = input;
  if (!isUuid(fairId) || (companyId !== null && !isUuid(companyId)))
    throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdCard(inside, fairId);
    if (!card) throw new AppError('not-found');
    const hasChanged =
      companyId === null
        ? await endAll(inside, card)
        : await closeTo(inside, card, { companyId, locale: input.locale });
    if (!hasChanged) return;
    await publishCard(inside, card);
    await writeAudit(inside, {
      ...{ action: 'profile-withdrawn', objectKind: 'fair-card', objectId: card.id },
      body: { fairId, company: companyId },
    });
  });
}

const standingOf = ({ id }: HeldCard) =>
  and(eq(profileConsents.cardId, id), isNull(profileConsents.endedAt));

/** What is shown ends; who was shut out by name stays so, also when something is published to all again. */
async function endAll({ db, now }: Context, card: HeldCard): Promise<boolean> {
  const ended = await db
    .update(profileConsents)
    .set({ endedAt: now })
    .where(and(standingOf(card), sql`cardinality(${profileConsents.fields}) > 0`))
    .returning({ id: profileConsents.id });
  return ended.length > 0;
}

/** Ends what was agreed for one company; where all companies may see something, this one may not. */
async function closeTo(
  ctx: Context,
  card: HeldCard,
  { companyId, locale }: { companyId: string; locale: 'en' | 'ja' },
): Promise<boolean> {
  const { db, now } = ctx;
  const isOf = and(eq(fairCompanies.fairId, card.fairId), eq(fairCompanies.companyId, companyId));
  const standing = await db.select().from(profileConsents).where(standingOf(card));
  const own = standing.find((consent) => consent.companyId === companyId);
  if (!own && (await db.$count(fairCompanies, isOf)) === 0) throw new AppError('not-found');
  const forAll = standing.find((consent) => consent.companyId === null);
  if (own ? own.fields.length === 0 : !forAll) return false;
  if (own) {
    await db.update(profileConsents).set({ endedAt: now }).where(eq(profileConsents.id, own.id));
  }
  if (!forAll) return true;
  const { textVersion, endsAt } = forAll;
  await db.insert(profileConsents).values({
    ...{ id: uuidv7(), cardId: card.id, companyId, fields: [], textVersion, locale },
    ...{ recipients: [], givenAt: now, endsAt },
  });
  return true;
}
