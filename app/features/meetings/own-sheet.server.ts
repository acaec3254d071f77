import { and, asc, eq, isNull } from 'drizzle-orm';
import { fairCompanies, organisations } from '#db/schema/index.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { OwnMeeting } from './meeting-view.ts';
import { loadOwnTimetable } from './own-meetings.server.ts';
import { isLive } from './rules.ts';

export interface OwnSheetView {
  fair: FairView;
  number: number;
  /** To be held, by time. */
  meetings: OwnMeeting[];
  /** All booths that have a name, in the order of their letters. */
  booths: { id: string; booth: string; name: { ja: string; en: string } }[];
}

/** What somebody takes to a fair on paper. @throws not-found without a card there */
export async function loadOwnSheet(ctx: Context, slug: string): Promise<OwnSheetView> {
  const { fair, number, meetings } = await loadOwnTimetable(ctx, slug);
  const rows = await ctx.db
    .select({
      ...{ id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn },
      booth: fairCompanies.booth,
    })
    .from(fairCompanies)
    .innerJoin(organisations, eq(organisations.id, fairCompanies.companyId))
    .where(and(eq(fairCompanies.fairId, fair.id), isNull(fairCompanies.cancelledAt)))
    .orderBy(asc(fairCompanies.booth), asc(organisations.kana), asc(organisations.id));
  const held = meetings.filter(({ state }) => isLive(state));
  const booths = rows
    .filter(({ booth }) => booth !== '')
    .map(({ id, booth, ja, en }) => ({ id, booth, name: { ja, en } }))
    .sort((a, b) => a.booth.localeCompare(b.booth, 'en', { numeric: true }));
  return { fair, number, meetings: held, booths };
}
