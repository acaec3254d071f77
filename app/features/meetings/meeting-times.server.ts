import { and, asc, eq, isNotNull } from 'drizzle-orm';
import {
  allocations,
  fairCards,
  fairCompanies,
  fairs,
  meetings,
  organisations,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { clockAt } from './clock-at.ts';
import { LIVE_STATES } from './live.server.ts';
import { timesOfSlot } from './rules.ts';

/** A meeting that is to be held, for somebody's own calendar. */
export interface MeetingTime {
  id: string;
  slug: string;
  startsAt: Date;
  endsAt: Date;
  /** On Japan's clock: 14:20. */
  from: string;
  company: { ja: string; en: string };
  venue: { ja: string; en: string };
  booth: string;
  tableNo: number;
}

/** All meetings of somebody that are to be held or were, at all fairs, by time. For nobody but them. */
export async function listMeetingTimes(
  { db }: Pick<Context<Actor | null>, 'db'>,
  personId: string,
): Promise<MeetingTime[]> {
  const at = and(
    eq(fairCompanies.fairId, meetings.fairId),
    eq(fairCompanies.companyId, meetings.companyId),
  );
  const rows = await db
    .select({ meeting: meetings, fair: fairs, company: organisations, booth: fairCompanies.booth })
    .from(meetings)
    .innerJoin(fairCards, eq(fairCards.id, meetings.cardId))
    .innerJoin(fairs, eq(fairs.id, meetings.fairId))
    .innerJoin(allocations, eq(allocations.id, meetings.allocationId))
    .innerJoin(organisations, eq(organisations.id, meetings.companyId))
    .leftJoin(fairCompanies, at)
    .where(and(eq(fairCards.personId, personId), LIVE_STATES, isNotNull(allocations.publishedAt)))
    .orderBy(asc(fairs.startsAt), asc(meetings.slot));
  return rows.map(({ meeting, fair, company, booth }) => {
    const times = timesOfSlot(fair, meeting.slot);
    return {
      ...{ id: meeting.id, slug: fair.slug, tableNo: meeting.tableNo, booth: booth ?? '' },
      ...{ ...times, from: clockAt(times.startsAt) },
      company: { ja: company.nameJa, en: company.nameEn },
      venue: { ja: fair.venueJa, en: fair.venueEn },
    };
  });
}
