import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  boothDelays,
  boothTickets,
  fairCompanies,
  fairs,
  meetings,
  organisations,
} from '#db/schema/index.ts';
import { fairView, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { timesOfSlot } from '../rules.ts';
import { boothState, type BoothRows, type BoothState, type DayFair } from './booth-state.ts';

type Reading = Pick<Context, 'db' | 'now'>;
type Words = Record<'en' | 'ja', string>;

/** A fair on its day. */
export interface FairOfDay extends DayFair {
  slug: string;
  name: Words;
  venue: Words;
}

/** The fair of an id. @throws not-found where there is none */
export async function requireDayFair(
  { db }: Pick<Reading, 'db'>,
  fairId: string,
): Promise<FairView> {
  const [row] = isUuid(fairId) ? await db.select().from(fairs).where(eq(fairs.id, fairId)) : [];
  if (!row) throw new AppError('not-found');
  return fairView(row);
}

export interface NamedBooth extends BoothState {
  name: Words;
}

/** Meetings of the day and of the timetable: those that were accepted. */
const isAccepted = eq(meetings.state, 'accepted');
/** Tickets that wait or are called. */
export const ticketIsLive = inArray(boothTickets.state, ['waiting', 'called']);

/**
 * How the booths of a fair stand now, by the names of their companies; of these companies alone, where they
 * are named. Companies that do not come after all have none.
 */
export async function loadBooths(
  { db, now }: Reading,
  fair: DayFair,
  companyIds?: readonly string[],
): Promise<NamedBooth[]> {
  const f = fairCompanies;
  const only = companyIds ? inArray(f.companyId, [...companyIds]) : undefined;
  const places = await db
    .select({
      ...{ companyId: f.companyId, booth: f.booth, tables: f.tables, free: f.free },
      ...{ ja: organisations.nameJa, en: organisations.nameEn },
    })
    .from(f)
    .innerJoin(organisations, eq(organisations.id, f.companyId))
    .where(and(eq(f.fairId, fair.id), isNull(f.cancelledAt), isNull(organisations.closedOn), only))
    .orderBy(sql`coalesce(${organisations.kana}, ${organisations.nameJa})`, asc(f.companyId));
  const ids = places.map(({ companyId }) => companyId);
  if (ids.length === 0) return [];
  const rows = await loadRows({ db }, fair, ids);
  return places.map(({ ja, en, ...place }) => {
    const of = <T extends { companyId: string }>(all: readonly T[]) =>
      all.filter(({ companyId }) => companyId === place.companyId);
    const { delays, met, tickets } = rows;
    const own: BoothRows = {
      ...place,
      ...{ delays: of(delays), meetings: of(met), tickets: of(tickets) },
    };
    return { ...boothState(fair, own, now.getTime()), name: { ja, en } };
  });
}

async function loadRows({ db }: Pick<Reading, 'db'>, fair: DayFair, ids: readonly string[]) {
  const [delays, met, tickets] = await Promise.all([
    db
      .select()
      .from(boothDelays)
      .where(and(eq(boothDelays.fairId, fair.id), inArray(boothDelays.companyId, [...ids]))),
    db
      .select()
      .from(meetings)
      .where(and(eq(meetings.fairId, fair.id), inArray(meetings.companyId, [...ids]), isAccepted)),
    db
      .select()
      .from(boothTickets)
      .where(
        and(
          eq(boothTickets.fairId, fair.id),
          inArray(boothTickets.companyId, [...ids]),
          ticketIsLive,
        ),
      ),
  ]);
  return {
    delays,
    met: met.map((row) => ({ ...dayMeeting(fair, row), companyId: row.companyId })),
    tickets: tickets.map(({ calledAt, ...ticket }) => ({
      ...ticket,
      calledAt: calledAt?.getTime() ?? null,
    })),
  };
}

function dayMeeting(fair: DayFair, row: typeof meetings.$inferSelect) {
  const { id, slot, tableNo, cardId, startedAt, endedAt, missedBy } = row;
  return {
    ...{ id, slot, tableNo, cardId, isMissed: missedBy !== null },
    startsAt: timesOfSlot(fair, slot).startsAt.getTime(),
    startedAt: startedAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
  };
}
