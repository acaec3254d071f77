import { and, eq, isNull } from 'drizzle-orm';
import { fairs, profileConsents } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { companiesOfFair } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { CONSENT_TEXT, isSame, readFields, takesProfiles } from './consent.ts';
import { holdOrMakeCard } from './hold-card.server.ts';
import { requireProfileKeeper } from './own-career.server.ts';
import type { ProfileField } from './profile-choices.ts';
import { publishCard, type HeldCard } from './publish-card.server.ts';

export interface GiveConsent {
  fairId: string;
  /** Companies of the fair; null for all of them that have no consent of their own. */
  companyIds: readonly string[] | null;
  fields: readonly string[];
  /** The version of the words that were read, and in which language. */
  textVersion: string;
  locale: 'en' | 'ja';
}

export type ConsentGiven =
  { ok: true } | { ok: false; reason: 'fair-closed' | 'old-text' | 'no-fields' | 'no-company' };

/**
 * Publishes fields of the actor's profile to companies of a fair. What was agreed with the same companies
 * before ends; agreeing to the same again changes nothing.
 * @throws not-found for a fair that there is not
 */
export async function giveConsent(ctx: Context, input: GiveConsent): Promise<ConsentGiven> {
  await requireProfileKeeper(ctx);
  const fair = await getFair(ctx, input.fairId);
  if (!takesProfiles(fair, ctx.now)) return { ok: false, reason: 'fair-closed' };
  if (input.textVersion !== CONSENT_TEXT) return { ok: false, reason: 'old-text' };
  const fields = readFields(input.fields);
  if (fields.length === 0) return { ok: false, reason: 'no-fields' };
  const recipients = await companiesAmong(ctx, fair.id, input.companyIds);
  if (recipients.length === 0) return { ok: false, reason: 'no-company' };
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdOrMakeCard(inside, fair.id);
    const scopes = input.companyIds === null ? [null] : recipients;
    const { locale } = input;
    const given = { fields, locale, endsAt: fair.publishedUntil, all: recipients };
    const opened = await openTo(inside, { card, scopes, ...given });
    if (opened.length === 0) return;
    await publishCard(inside, card);
    await writeAudit(inside, {
      ...{ action: 'profile-published', objectKind: 'fair-card', objectId: card.id },
      body: { fairId: fair.id, companies: opened, fields, textVersion: CONSENT_TEXT },
    });
  });
  return { ok: true };
}

async function getFair({ db }: Context, fairId: string) {
  if (!isUuid(fairId)) throw new AppError('not-found');
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  if (!fair) throw new AppError('not-found');
  return fair;
}

/** The companies of a fair, or those among some: none where one of them takes no part in it. */
async function companiesAmong(
  ctx: Context,
  fairId: string,
  among: readonly string[] | null,
): Promise<string[]> {
  const all = (await companiesOfFair(ctx, fairId)).map(({ id }) => id);
  if (!among) return all;
  return among.every((id) => all.includes(id)) ? [...new Set(among)] : [];
}

interface Opening {
  card: HeldCard;
  /** Companies, each by itself, or null for all. */
  scopes: readonly (string | null)[];
  fields: readonly ProfileField[];
  locale: 'en' | 'ja';
  endsAt: Date;
  all: readonly string[];
}

/** Writes the consents that are not there yet; tells for whom. */
async function openTo(
  ctx: Context,
  { card, scopes, fields, locale, endsAt, all }: Opening,
): Promise<(string | null)[]> {
  const standing = await ctx.db
    .select()
    .from(profileConsents)
    .where(and(eq(profileConsents.cardId, card.id), isNull(profileConsents.endedAt)));
  const opened: (string | null)[] = [];
  for (const companyId of scopes) {
    const before = standing.find((consent) => consent.companyId === companyId);
    if (before && isSame(before, { textVersion: CONSENT_TEXT, fields, endsAt })) continue;
    if (before) await endConsent(ctx, before.id);
    await ctx.db.insert(profileConsents).values({
      ...{ id: uuidv7(), cardId: card.id, companyId, fields: [...fields] },
      ...{ textVersion: CONSENT_TEXT, locale, recipients: companyId ? [companyId] : [...all] },
      ...{ givenAt: ctx.now, endsAt },
    });
    opened.push(companyId);
  }
  return opened;
}

async function endConsent({ db, now }: Context, id: string): Promise<void> {
  await db.update(profileConsents).set({ endedAt: now }).where(eq(profileConsents.id, id));
}
