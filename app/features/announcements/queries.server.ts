import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, announcements, persons } from '#db/schema/index.ts';
import {
  audienceSchema,
  personsInAudience,
  type Audience,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayAnnounce } from './policy.ts';
import type { AnnouncementWords } from './schema.ts';

const SHOWN = 50;

export interface Announcement {
  id: string;
  words: AnnouncementWords;
  audience: Audience;
  state: 'draft' | 'scheduled' | 'sent';
  sendAt: Date | null;
  sentAt: Date | null;
  recipients: number | null;
  writtenAt: Date;
}

/** All announcements, the latest first; for who may announce. */
export async function listAnnouncements(ctx: Context): Promise<Announcement[]> {
  requireAnnouncer(ctx);
  const rows = await ctx.db
    .select()
    .from(announcements)
    .orderBy(desc(announcements.writtenAt), desc(announcements.id))
    .limit(200);
  return rows.map(fromRow);
}

/** One announcement, for who may announce; otherwise it is not there. */
export async function getAnnouncement(ctx: Context, id: string): Promise<Announcement> {
  requireAnnouncer(ctx);
  const [row] = isUuid(id)
    ? await ctx.db.select().from(announcements).where(eq(announcements.id, id))
    : [];
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

export function requireAnnouncer(ctx: Context): void {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden');
}

export function fromRow(row: typeof announcements.$inferSelect): Announcement {
  const { id, titleJa, bodyJa, titleEn, bodyEn, state } = row;
  const { sendAt, sentAt, recipients, writtenAt } = row;
  const ja = titleJa !== null && bodyJa !== null ? { title: titleJa, body: bodyJa } : null;
  const en = titleEn !== null && bodyEn !== null ? { title: titleEn, body: bodyEn } : null;
  const audience = audienceSchema.parse(row.audience);
  return { id, words: { ja, en }, audience, state, sendAt, sentAt, recipients, writtenAt };
}

/** What stands for an announcement in a notice, in the languages it is written in; null when gone. */
export async function findAnnouncementWords(db: DbOrTx, id: string) {
  const [row] = await db.select().from(announcements).where(eq(announcements.id, id));
  return row ? noticeWords(fromRow(row)) : null;
}

/** Its title and text, each in the languages there are. */
export function noticeWords({ words: { ja, en } }: Pick<Announcement, 'words'>) {
  return {
    title: { ...(ja && { ja: ja.title }), ...(en && { en: en.title }) },
    body: { ...(ja && { ja: ja.body }), ...(en && { en: en.body }) },
  };
}

/** Whom an audience holds at an instant, of those who have an open account. */
function readersOf(db: DbOrTx, audience: Audience, at: Date) {
  return db
    .select({ id: persons.id, name: persons.displayName })
    .from(persons)
    .innerJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .$dynamic()
    .where(personsInAudience(audience, at));
}

/** How many people get an announcement, and the first of them by name. */
export async function countReaders(ctx: Context, audience: Audience) {
  requireAnnouncer(ctx);
  const own = readersOf(ctx.db, audience, ctx.now).as('audience');
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(own);
  const first = await readersOf(ctx.db, audience, ctx.now)
    .orderBy(asc(persons.sortKey), asc(persons.id))
    .limit(SHOWN);
  return { count: row?.count ?? 0, names: first.map(({ name }) => name) };
}

/** The next people of an audience after an id, in the order of ids. */
export async function nextOfAudience(
  db: DbOrTx,
  input: { audience: Audience; at: Date; after: string | null; limit: number },
): Promise<string[]> {
  const { audience, at, after, limit } = input;
  const rows = await readersOf(db, audience, at)
    .where(and(personsInAudience(audience, at), after ? gt(persons.id, after) : undefined))
    .orderBy(asc(persons.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
