import { and, asc, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { appointments, editions, organisations } from '#db/schema/index.ts';
import { isOver, windowOf } from '#app/features/enrolments/exports.ts';
import { audienceSchema, EVERYONE, postHeld } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { NAMED, type OpenThings } from './year-start.ts';

type Edition = Awaited<ReturnType<typeof loadEditions>>[number];

/** What is open with the editions of a fiscal year and of the one before. Three statements. */
export async function openEditions(ctx: Context, year: number) {
  const rows = await loadEditions(ctx, year);
  const own = rows.filter(({ edition }) => edition.fiscalYear === year);
  const drafts = own.filter(isDraft);
  return {
    copies: thingsOf(rows.filter((row) => isToCopy(row, year))),
    drafts: thingsOf(drafts.filter(({ edition }) => edition.copiedFrom !== null)),
    windows: thingsOf(drafts.filter(({ edition }) => hasPassed(edition, ctx.now))),
    rules: thingsOf(await withPastRule(ctx, rows, year)),
  };
}

function loadEditions(ctx: Context, year: number) {
  const isCopied = sql<boolean>`exists (select from editions copy
    where copy.copied_from = editions.id and copy.copied_for = ${year})`;
  return ctx.db
    .select({ edition: editions, isCopied })
    .from(editions)
    .where(or(inArray(editions.fiscalYear, [year - 1, year]), isNull(editions.fiscalYear)))
    .orderBy(asc(editions.anchorAt), asc(editions.id));
}

/** Whether an edition of the year before was held and is not in the year yet; a draft never was. */
function isToCopy({ edition, isCopied }: Edition, year: number): boolean {
  const { fiscalYear, publishedAt, anchorAt } = edition;
  return fiscalYear === year - 1 && publishedAt !== null && anchorAt !== null && !isCopied;
}

const isDraft = ({ edition }: Edition) =>
  edition.publishedAt === null && edition.archivedAt === null;

/** Whether nobody could enter an edition any more, or it would be over, as it is opened. */
function hasPassed(edition: Edition['edition'], now: Date): boolean {
  const { closesAt, endsAt } = windowOf(edition);
  return [closesAt, endsAt].some((at) => at !== null && at <= now);
}

/** Editions of the year, or of none, whose rule names an organisation or an arrival group of the past. */
async function withPastRule(ctx: Context, rows: Edition[], year: number): Promise<Edition[]> {
  const live = rows.filter(
    ({ edition }) =>
      [year, null].includes(edition.fiscalYear) &&
      edition.archivedAt === null &&
      !isOver(edition, ctx.now),
  );
  const ruled = live.map((row) => {
    const rule = audienceSchema.safeParse(row.edition.audience).data ?? EVERYONE;
    return { row, places: rule.organisations ?? [], groups: rule.arrivalGroups ?? [] };
  });
  const [closed, present] = await Promise.all([
    closedAmong(
      ctx,
      ruled.flatMap(({ places }) => places),
    ),
    groupsOfNow(ctx),
  ]);
  return ruled
    .filter(
      ({ places, groups }) =>
        places.some((id) => closed.has(id)) || groups.some((group) => !present.has(group)),
    )
    .map(({ row }) => row);
}

async function closedAmong(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(inArray(organisations.id, [...ids]), lte(organisations.closedOn, japanDay(ctx.now))),
    );
  return new Set(rows.map(({ id }) => id));
}

/** The arrival groups of those who are in post or come. */
async function groupsOfNow(ctx: Context): Promise<Set<string | null>> {
  const rows = await ctx.db
    .selectDistinct({ group: appointments.arrivalGroup })
    .from(appointments)
    .where(and(isNotNull(appointments.arrivalGroup), postHeld(appointments, japanDay(ctx.now))));
  return new Set(rows.map(({ group }) => group));
}

function thingsOf(rows: readonly Edition[]): OpenThings {
  const first = rows.slice(0, NAMED).map(({ edition }) => ({
    to: `/admin/editions/${edition.id}`,
    name: { ja: edition.nameJa, en: edition.nameEn },
  }));
  return { open: rows.length, first };
}
