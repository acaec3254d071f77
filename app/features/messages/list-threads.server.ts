import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { fairCards, fairs, messages, organisations, threads } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { namesFor } from './names.server.ts';
import { otherSide, type Side } from './rules.ts';
import type { ThreadLine } from './thread-view.ts';
import { threadsVisibleTo } from './visible.server.ts';

/** The latest of one side. */
const MOST = 500;

/** The column that says up to where a side has read. */
export const readAtOf = (side: Side) =>
  side === 'participant' ? threads.participantReadAt : threads.companyReadAt;

/** Of the other side, and later than what was read. */
const isUnread = (side: Side): SQL | undefined =>
  and(
    eq(messages.threadId, threads.id),
    eq(messages.side, otherSide(side)),
    sql`(${readAtOf(side)} is null or ${messages.sentAt} > ${readAtOf(side)})`,
  );

/** The threads of one side, the latest first; at most 500. */
export async function listThreads(ctx: Context, side: Side): Promise<ThreadLine[]> {
  const visible = await threadsVisibleTo(ctx, side);
  const rows = await ctx.db
    .select({
      ...headOf,
      lastAt: threads.lastAt,
      lastSide: sql<Side>`(select ${messages.side} from ${messages}
        where ${messages.threadId} = ${threads.id}
        order by ${messages.sentAt} desc, ${messages.id} desc limit 1)`,
      unread: sql<number>`(select count(*)::int from ${messages} where ${isUnread(side)})`,
    })
    .from(threads)
    .innerJoin(fairCards, eq(fairCards.id, threads.cardId))
    .innerJoin(fairs, eq(fairs.id, threads.fairId))
    .innerJoin(organisations, eq(organisations.id, threads.companyId))
    .where(visible)
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(MOST);
  const names = await namesFor(
    ctx,
    side,
    rows.map(({ cardId }) => cardId),
  );
  return rows.map(({ lastAt, lastSide, unread, ...row }) => ({
    ...headFrom(row),
    name: names.get(row.cardId) ?? null,
    ...{ lastAt: lastAt.toISOString(), lastSide, unread },
  }));
}

/** In how many threads of one side something waits to be read. */
export async function countUnread(ctx: Context, side: Side): Promise<number> {
  const visible = await threadsVisibleTo(ctx, side);
  const waits = sql`exists (select from ${messages} where ${isUnread(side)})`;
  return ctx.db.$count(threads, and(visible, waits));
}

/** What the head of a thread is read from. */
export const headOf = {
  ...{ id: threads.id, cardId: threads.cardId, number: fairCards.number, slug: fairs.slug },
  ...{ fairJa: fairs.nameJa, fairEn: fairs.nameEn, companyId: threads.companyId },
  ...{ companyJa: organisations.nameJa, companyEn: organisations.nameEn },
};

interface HeadRow {
  id: string;
  cardId: string;
  number: number;
  slug: string;
  fairJa: string;
  fairEn: string;
  companyId: string;
  companyJa: string;
  companyEn: string;
}

export function headFrom(row: HeadRow) {
  const { id, cardId, number, slug, fairJa, fairEn, companyId, companyJa, companyEn } = row;
  return {
    ...{ id, cardId, number, fair: { slug, name: { ja: fairJa, en: fairEn } } },
    company: { id: companyId, name: { ja: companyJa, en: companyEn } },
  };
}

/** The thread of a card and a company, by its id, or null. */
export async function findThreadId(
  { db }: Pick<Context, 'db'>,
  { cardId, companyId }: { cardId: string; companyId: string },
): Promise<string | null> {
  const isOf = and(eq(threads.cardId, cardId), eq(threads.companyId, companyId));
  const [row] = await db.select({ id: threads.id }).from(threads).where(isOf);
  return row?.id ?? null;
}
