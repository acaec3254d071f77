import { and, desc, eq, inArray } from 'drizzle-orm';
import { documentConsents, fairCards, fairs, messages, organisations } from '#db/schema/index.ts';
import { shownTo } from '#app/features/candidates/exports.ts';
import { listPublications } from '#app/features/candidates/exports.server.ts';
import { requirePublisher } from '#app/features/careers/exports.server.ts';
import { companiesOfFair, openFairs } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Recipient, SentLine } from './sent.ts';

/** The companies that the actor's documents can go to: those that see their card now, by fair and name. */
export async function listRecipients(ctx: Context): Promise<Recipient[]> {
  await requirePublisher(ctx);
  const fairsNow = await openFairs(ctx);
  const ids = fairsNow.map(({ id }) => id);
  const cards = ids.length === 0 ? [] : await cardsAt(ctx, ids);
  const lists = await Promise.all(
    cards.map(async ({ id: cardId, fairId }) => {
      const fair = fairsNow.find((each) => each.id === fairId)?.name ?? { en: '', ja: '' };
      const companies = await companiesOfFair(ctx, fairId);
      const publication = (await listPublications(ctx, { fairId, cardId })).get(cardId);
      return companies
        .filter(({ id }) => publication && shownTo(publication, id) !== null)
        .map(({ id, name }) => ({ cardId, companyId: id, company: name, fair }));
    }),
  );
  return lists.flat();
}

const cardsAt = ({ db, actor }: Context, fairIds: string[]) =>
  db
    .select({ id: fairCards.id, fairId: fairCards.fairId })
    .from(fairCards)
    .where(and(eq(fairCards.personId, actor.personId), inArray(fairCards.fairId, fairIds)));

const MOST = 200;

/** The documents that the actor sent, the newest first. */
export async function listSent(ctx: Context): Promise<SentLine[]> {
  await requirePublisher(ctx);
  const { nameEn, nameJa } = organisations;
  const rows = await ctx.db
    .select({
      ...{ sent: documentConsents, threadId: messages.threadId, companyEn: nameEn },
      ...{ companyJa: nameJa, fairEn: fairs.nameEn, fairJa: fairs.nameJa },
    })
    .from(documentConsents)
    .innerJoin(fairCards, eq(fairCards.id, documentConsents.cardId))
    .innerJoin(fairs, eq(fairs.id, fairCards.fairId))
    .innerJoin(organisations, eq(organisations.id, documentConsents.companyId))
    .leftJoin(messages, eq(messages.id, documentConsents.messageId))
    .where(eq(fairCards.personId, ctx.actor.personId))
    .orderBy(desc(documentConsents.givenAt), desc(documentConsents.id))
    .limit(MOST);
  return rows.map(({ sent, threadId, companyEn, companyJa, fairEn, fairJa }) => ({
    ...{ id: sent.id, kind: sent.kind, threadId, givenAt: sent.givenAt.toISOString() },
    ...{ company: { en: companyEn, ja: companyJa }, fair: { en: fairEn, ja: fairJa } },
    withdrawnAt: sent.withdrawnAt?.toISOString() ?? null,
  }));
}
