import { eq } from 'drizzle-orm';
import { fairCards, type threads } from '#db/schema/index.ts';
import { recruitersOf } from '#app/features/companies/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Side } from './rules.ts';

type Thread = typeof threads.$inferSelect;

/**
 * Tells the other side that something was written, in words that say nothing of it: once until they have read
 * it, however much follows.
 */
export async function tellOf(
  ctx: Context,
  { thread, side }: { thread: Thread; side: Side },
): Promise<void> {
  const { id, companyId, participantReadAt, companyReadAt } = thread;
  const isToCompany = side === 'participant';
  const personIds = isToCompany
    ? await recruitersOf(ctx, companyId)
    : await ownerOf(ctx, thread.cardId);
  const readAt = isToCompany ? companyReadAt : participantReadAt;
  await notifyAll(ctx, {
    ...{ personIds, template: 'new-message', params: {} },
    link: `/${isToCompany ? 'company' : 'career'}/messages/${id}`,
    dedupeKey: `message:${id}:${isToCompany ? 'c' : 'p'}:${readAt?.toISOString() ?? ''}`,
  });
}

async function ownerOf({ db }: Context, cardId: string): Promise<string[]> {
  const { personId, id } = fairCards;
  const rows = await db.select({ personId }).from(fairCards).where(eq(id, cardId));
  return rows.map((row) => row.personId);
}
