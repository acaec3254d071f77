import { and, eq, isNull } from 'drizzle-orm';
import { documentConsents, fairCards } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { requirePublisher } from '#app/features/careers/exports.server.ts';
import { withdrawFiles } from '#app/features/messages/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

/**
 * Takes back a document that the actor sent: its bytes are deleted, and the company reads that it was
 * withdrawn. Doing so again changes nothing.
 * @throws not-found for what is not theirs
 */
export async function withdrawDocument(ctx: Context, input: { id: string }): Promise<void> {
  await requirePublisher(ctx);
  if (!isUuid(input.id)) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const sent = await findSent(inside, input.id);
    const [ended] = await tx
      .update(documentConsents)
      .set({ withdrawnAt: ctx.now })
      .where(and(eq(documentConsents.id, sent.id), isNull(documentConsents.withdrawnAt)))
      .returning({ id: documentConsents.id });
    if (!ended) return;
    if (sent.messageId) await withdrawFiles(inside, sent.messageId);
    await writeAudit(inside, {
      ...({ action: 'document-withdrawn', objectKind: 'fair-card' } as const),
      ...{ objectId: sent.cardId, body: { company: sent.companyId, consent: sent.id } },
    });
  });
}

async function findSent({ db, actor }: Context, id: string) {
  const [row] = await db
    .select({ sent: documentConsents })
    .from(documentConsents)
    .innerJoin(fairCards, eq(fairCards.id, documentConsents.cardId))
    .where(and(eq(documentConsents.id, id), eq(fairCards.personId, actor.personId)));
  if (!row) throw new AppError('not-found');
  return row.sent;
}
