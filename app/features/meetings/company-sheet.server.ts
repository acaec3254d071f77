import { findShown, recordViews, type ShownCard } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  loadCompanyTimetable,
  type CompanyAtFair,
  type CompanyTimetable,
} from './company-meetings.server.ts';
import type { CompanyMeeting } from './meeting-view.ts';

export interface SheetMeeting extends CompanyMeeting {
  shown: ShownCard['shown'] | null;
}

/**
 * The meetings of a company with what each candidate shows it, for paper: recorded for the candidates as a file
 * that was made.
 */
export async function makeCompanySheet(
  ctx: Context,
  of: CompanyAtFair,
): Promise<Omit<CompanyTimetable, 'meetings'> & { meetings: SheetMeeting[] }> {
  const timetable = await loadCompanyTimetable(ctx, of);
  const live = timetable.meetings.filter(({ state }) => state !== 'cancelled');
  const cardIds = live.flatMap(({ card }) => (card ? [card.id] : []));
  const shown = await findShown(ctx, of.reader, cardIds);
  const views = [...shown].map(([cardId, card]) => ({
    ...{ cardId, fields: Object.keys(card.shown), place: 'file' as const },
  }));
  await recordViews(ctx, of.reader, views);
  return {
    ...timetable,
    meetings: live.map((meeting) => ({
      ...meeting,
      shown: meeting.card ? (shown.get(meeting.card.id)?.shown ?? null) : null,
    })),
  };
}
