import { and, desc, eq, sql } from 'drizzle-orm';
import { notices } from '#db/schema/index.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { composeNotice, type Composed } from './compose.server.ts';

const PAGE = 30;

/** A notice as its person reads it; without words when what it was about is gone. */
export interface NoticeView {
  id: string;
  words: Composed | null;
  link: string | null;
  isRead: boolean;
  createdAt: string;
}

/** The actor's notices, newest first; `before` is the id of the last one seen. */
export async function listNotices(
  ctx: Context,
  { before, locale }: { before: string | null; locale: Locale },
): Promise<{ notices: NoticeView[]; older: string | null }> {
  const own = eq(notices.personId, ctx.actor.personId);
  const earlier = before
    ? sql`(${notices.createdAt}, ${notices.id}) < (
        select n.created_at, n.id from notices n where n.id = ${before})`
    : undefined;
  const rows = await ctx.db
    .select()
    .from(notices)
    .where(and(own, earlier))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(PAGE + 1);
  const shown = await Promise.all(rows.slice(0, PAGE).map((row) => viewOf(ctx, row, locale)));
  return { notices: shown, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** One notice of the actor's, or null. */
export async function findNotice(
  ctx: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<NoticeView | null> {
  const own = eq(notices.personId, ctx.actor.personId);
  const [row] = await ctx.db
    .select()
    .from(notices)
    .where(and(eq(notices.id, id), own));
  return row ? viewOf(ctx, row, locale) : null;
}

async function viewOf(
  ctx: Context,
  row: typeof notices.$inferSelect,
  locale: Locale,
): Promise<NoticeView> {
  const { id, link, readAt, createdAt } = row;
  const words = await composeNotice(ctx.db, row, { locale, zone: ctx.actor.timeZone });
  return { id, words, link, isRead: readAt !== null, createdAt: createdAt.toISOString() };
}
