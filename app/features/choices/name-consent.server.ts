import { and, eq, isNull } from 'drizzle-orm';
import { nameConsents } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { holdCard, publishNames, requirePublisher } from '#app/features/careers/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { NAME_TEXT } from './name-consent.ts';
import { holdOwnCard, type OwnCard } from './own-card.server.ts';

type Card = Pick<OwnCard, 'id' | 'personId'>;

const standing = (cardId: string) =>
  and(eq(nameConsents.cardId, cardId), isNull(nameConsents.endedAt));

/** Whether somebody agreed that companies read their name once a meeting is accepted. */
export async function opensName({ db }: Pick<Context, 'db'>, cardId: string): Promise<boolean> {
  return (await db.$count(nameConsents, standing(cardId))) > 0;
}

export interface SaidOfName {
  fairId: string;
  /** The version of the words that were read, and in which language. */
  textVersion: string;
  locale: 'en' | 'ja';
}

export type NameConsentGiven = { ok: true } | { ok: false; reason: 'not-published' | 'old-text' };

/** Opens the actor's name to the companies with whom a meeting is accepted; doing so again changes nothing. */
export async function giveNameConsent(ctx: Context, said: SaidOfName): Promise<NameConsentGiven> {
  await requirePublisher(ctx);
  if (!isUuid(said.fairId)) throw new AppError('not-found');
  if (said.textVersion !== NAME_TEXT) return { ok: false, reason: 'old-text' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdOwnCard(inside, said.fairId);
    if (!card) return { ok: false, reason: 'not-published' };
    await setName(inside, card, { ...said, opens: true });
    return { ok: true };
  });
}

/**
 * Closes the actor's name again: no company reads it from its next request on. Nothing need be published.
 * @throws not-found where the actor has no card at the fair
 */
export async function withdrawNameConsent(ctx: Context, fairId: string): Promise<void> {
  await requirePublisher(ctx);
  if (!isUuid(fairId)) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdCard(inside, fairId);
    if (!card) throw new AppError('not-found');
    await setName(inside, card, { fairId, opens: false, textVersion: NAME_TEXT, locale: 'ja' });
  });
}

/** Sets what somebody agrees to of their name; inside the transaction that holds the card. */
export async function setName(
  ctx: Context,
  card: Card,
  { fairId, opens, textVersion, locale }: SaidOfName & { opens: boolean },
): Promise<void> {
  if ((await opensName(ctx, card.id)) === opens) return;
  if (opens) {
    const id = uuidv7();
    const given = { id, cardId: card.id, textVersion, locale, givenAt: ctx.now };
    await ctx.db.insert(nameConsents).values(given);
  } else {
    await ctx.db.update(nameConsents).set({ endedAt: ctx.now }).where(standing(card.id));
  }
  await publishNames(ctx, card);
  await writeAudit(ctx, {
    action: opens ? 'name-consent-given' : 'name-consent-withdrawn',
    ...({ objectKind: 'fair-card', objectId: card.id } as const),
    body: { fairId, ...(opens ? { textVersion } : {}) },
  });
}
