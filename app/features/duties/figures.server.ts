import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { addDays, endOfJapanDay, startOfJapanDay } from '#app/platform/japan-day.ts';

/** What the yearly report is written from: the state at the end of a day, and the year before it. */
export interface ReportFigures {
  /** The day of the state, as 2027-06-01. */
  day: string;
  /** Companies that took part in a fair then, and those of them whose page is published. */
  companies: number;
  pages: number;
  /** 1号: jobs that were published then and still are. */
  jobs: number;
  /** 3号: people some of whose profile a company could read then. */
  people: number;
  /** People who had agreed to it at any time of the year. */
  peopleInYear: number;
  /** Written through the service in the year, by both sides. */
  messages: number;
  documents: number;
  meetings: number;
  /** Asked of the desk in the year. */
  complaints: number;
  /** Still open now. */
  openComplaints: number;
}

type Row = Omit<{ [K in keyof ReportFigures]: string }, 'day'>;

/** The figures of a day and the year up to it, counted now: what was unpublished or erased meanwhile is missing. */
export async function reportFigures(
  { db }: Pick<Context, 'db'>,
  day: string,
): Promise<ReportFigures> {
  const at = sql`${endOfJapanDay(day).toISOString()}::timestamptz`;
  const from = sql`${startOfJapanDay(addDays(yearBefore(day), 1)).toISOString()}::timestamptz`;
  const here = sql`select fc.company_id from fair_companies fc join fairs f on f.id = fc.fair_id
    where fc.joined_at <= ${at} and f.published_until > ${at}`;
  const stood = sql`cardinality(c.fields) > 0 and c.given_at <= ${at} and c.ends_at > ${at}
    and (c.ended_at is null or c.ended_at > ${at})`;
  const inYear = sql`cardinality(c.fields) > 0 and c.given_at <= ${at} and c.ends_at > ${from}
    and (c.ended_at is null or c.ended_at > ${from})`;
  const people = (when: SQL) => sql`select count(distinct k.person_id)
    from profile_consents c join fair_cards k on k.id = c.card_id where ${when}`;
  const within = (column: SQL) => sql`${column} between ${from} and ${at}`;
  const [row] = await db.execute<Row>(sql`select
    (select count(distinct company_id) from (${here}) h) as companies,
    (select count(*) from company_pages p
      where p.published_at <= ${at} and p.company_id in (${here})) as pages,
    (select count(*) from company_jobs j
      where j.published_at <= ${at} and j.company_id in (${here})) as jobs,
    (${people(stood)}) as people,
    (${people(inYear)}) as "peopleInYear",
    (select count(*) from messages where ${within(sql`sent_at`)}) as messages,
    (select count(*) from document_consents where ${within(sql`given_at`)}) as documents,
    (select count(*) from meetings where ${within(sql`ended_at`)}) as meetings,
    (select count(*) from message_reports where ${within(sql`reported_at`)}) as complaints,
    (select count(*) from message_reports where settled_at is null) as "openComplaints"`);
  if (!row) throw new Error('counting gave no row');
  const counted = Object.entries(row).map(([name, count]) => [name, Number(count)] as const);
  return { day, ...(Object.fromEntries(counted) as Record<keyof Row, number>) };
}

const yearBefore = (day: string) =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28');
