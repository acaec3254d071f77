import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, calendarEvents, calendarFeeds, persons } from '#db/schema/index.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { planEvents } from './plan-events.server.ts';
import { changedEvents, toldEvents, type KeptEvent, type PlannedEvent } from './rules.ts';
import { writeCalendar } from './write-calendar.ts';

export interface CalendarFile {
  text: string;
  /** When anything of it was last told anew. */
  changedAt: Date;
}

interface Feed {
  personId: string;
  locale: Locale;
  namesCompanies: boolean;
  madeAt: Date;
}

/**
 * The calendar of a secret address, as RFC 5545, in the language of its person; null where the address is
 * none, or its account was closed. What has changed since it was last read is kept, so that calendars
 * hear of it as a change.
 */
export async function readFeed(ctx: Context<null>, token: string): Promise<CalendarFile | null> {
  const feed = await findFeed(ctx, token);
  if (!feed) return null;
  const planned = await planEvents(ctx, feed);
  const events = toldEvents(await keepTold(ctx, feed, planned), realNow());
  const { publicUrl } = env();
  const { locale } = feed;
  const text = writeCalendar({
    ...{ name: translator(locale)('calendar.name'), locale },
    events: events.map(({ path, ...event }) => ({ ...event, url: `${publicUrl}${path}` })),
  });
  const times = [feed.madeAt, ...events.map(({ changedAt }) => changedAt)];
  return { text, changedAt: new Date(Math.max(...times.map((at) => at.getTime()))) };
}

async function findFeed(ctx: Context<null>, token: string): Promise<Feed | null> {
  const [row] = await ctx.db
    .select({
      personId: calendarFeeds.personId,
      locale: persons.locale,
      madeAt: calendarFeeds.madeAt,
      namesCompanies: calendarFeeds.namesCompanies,
    })
    .from(calendarFeeds)
    .innerJoin(persons, eq(persons.id, calendarFeeds.personId))
    .innerJoin(accounts, eq(accounts.personId, persons.id))
    .where(
      and(
        eq(calendarFeeds.tokenHash, sha256(token)),
        isNull(accounts.disabledAt),
        env().demo ? undefined : eq(accounts.demo, false),
      ),
    );
  return row ? { ...row, locale: row.locale ?? 'en' } : null;
}

/** All that calendars are told now; where nothing has changed, nothing is written. */
async function keepTold(
  ctx: Context<null>,
  { personId }: Feed,
  planned: readonly PlannedEvent[],
): Promise<KeptEvent[]> {
  const own = eq(calendarEvents.personId, personId);
  const kept = await ctx.db.select().from(calendarEvents).where(own);
  if (changedEvents(kept, planned, realNow()).length === 0) return kept;
  return ctx.db.transaction(async (tx) => {
    // Two programs that read at once tell of the same change, once.
    const feed = eq(calendarFeeds.personId, personId);
    const held = await tx
      .select({ personId: calendarFeeds.personId })
      .from(calendarFeeds)
      .where(feed)
      .for('update');
    if (held.length === 0) return [];
    const changed = changedEvents(
      await tx.select().from(calendarEvents).where(own),
      planned,
      realNow(),
    );
    await write({ ...ctx, db: tx }, personId, changed);
    return tx.select().from(calendarEvents).where(own);
  });
}

async function write(
  ctx: Context<null>,
  personId: string,
  events: readonly KeptEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await ctx.db
    .insert(calendarEvents)
    .values(events.map((event) => ({ ...event, personId })))
    .onConflictDoUpdate({
      target: [calendarEvents.personId, calendarEvents.uid],
      set: {
        sequence: sql`excluded.sequence`,
        startsAt: sql`excluded.starts_at`,
        endsAt: sql`excluded.ends_at`,
        summary: sql`excluded.summary`,
        description: sql`excluded.description`,
        path: sql`excluded.path`,
        changedAt: sql`excluded.changed_at`,
        cancelledAt: sql`excluded.cancelled_at`,
      },
    });
}
