import { countEvidenceToCheck } from '#app/features/careers/evidence/queries.server.ts';
import { countApprovals } from '#app/features/enrolments/approvals.server.ts';
import { countWaiting } from '#app/features/marking/queue.server.ts';
import { countOpenReports } from '#app/features/reports/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { homePlacesFor, type HomeKey } from '#app/platform/http/navigation.ts';

/** Where the actor's roles lead, and how much waits to be done at each place. */
export async function homeWorkOf(ctx: Context, locale: Locale) {
  const places = homePlacesFor(ctx.actor);
  const has = (wanted: HomeKey) => places.some(({ key }) => key === wanted);
  return {
    places,
    texts: places.length > 0 ? pageTexts(locale, 'staff') : {},
    waits: {
      ...(has('reports') ? { reports: await countOpenReports(ctx) } : {}),
      ...(has('marking') ? { marking: await countWaiting(ctx) } : {}),
      ...(has('evidence') ? { evidence: await countEvidenceToCheck(ctx) } : {}),
      ...(has('approvals') ? { approvals: await countApprovals(ctx) } : {}),
    },
  };
}
