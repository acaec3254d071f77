import { z } from 'zod';
import { STANDINGS } from './standing.ts';
import { CALENDARS, FIRST_YEAR, REPORT_GROUPINGS, spanOfYear, yearOfDay } from './report-year.ts';

const by = z.enum(['kind', 'prefecture', 'arrival-group', 'edition']).catch('kind');
const edition = z.uuid().nullable().catch(null);
const standing = z.enum(STANDINGS).nullable().catch(null);
const reason = z.enum(['any', 'behind', 'not-started', 'silent']).nullable().catch(null);
const offset = z.coerce.number().int().min(0).max(1_000_000).catch(0);
const PAGE = z.coerce
  .number()
  .pipe(z.literal([50, 200, 1000]))
  .catch(50);

type Query = Pick<URLSearchParams, 'get'>;

/** What an overview is asked for; what makes no sense is what is asked for by default. */
export function readOverviewQuery(query: Query) {
  return { by: by.parse(query.get('by')), editionId: edition.parse(query.get('edition')) };
}

/** Which learners a list is asked for. */
export function readLearnersQuery(query: Query) {
  return {
    editionId: edition.parse(query.get('edition')),
    standing: standing.parse(query.get('standing')),
    reason: reason.parse(query.get('reason')),
    search: (query.get('q') ?? '').slice(0, 100),
    offset: offset.parse(query.get('from') ?? 0),
    limit: PAGE.parse(query.get('size')),
  };
}

const calendar = z.enum(CALENDARS).catch('fiscal');
const grouping = z.enum(REPORT_GROUPINGS).catch('kind');

/** Which report of a year is asked for; the year that runs today where none is. */
export function readReportQuery(query: Query, today: string) {
  const chosen = calendar.parse(query.get('calendar'));
  const running = yearOfDay(chosen, today);
  const year = z.coerce
    .number()
    .int()
    .min(FIRST_YEAR)
    .max(running)
    .catch(running)
    .parse(query.get('year') ?? running);
  const span = spanOfYear(chosen, year);
  return { calendar: chosen, year, span, running, by: grouping.parse(query.get('by')) };
}
