import type { Context } from '#app/platform/context.server.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { readPageText } from '#app/platform/pages.server.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { openEditions } from './year-start-editions.server.ts';
import {
  endingGrants,
  organisationsWithoutSupervisor,
  postsWithoutSupervisor,
} from './year-start-people.server.ts';
import {
  addressOfLine,
  isYearStart,
  newestFiscalYear,
  YEAR_START_LINES,
  yearToPrepare,
  type OpenThing,
  type OpenThings,
  type YearStartKey,
  type YearStartLine,
  type YearText,
} from './year-start.ts';

export interface YearStart {
  year: number;
  lines: YearStartLine[];
}

/** What is to be done for the coming fiscal year (年度更新). Coordinators only; eight statements. */
export async function loadYearStart(ctx: Context): Promise<YearStart> {
  if (!coordinatesAll(ctx.actor)) throw new AppError('forbidden');
  const year = yearToPrepare(japanDay(ctx.now));
  const [ofEditions, grants, posts, organisations, texts] = await Promise.all([
    openEditions(ctx, year),
    endingGrants(ctx, year),
    postsWithoutSupervisor(ctx),
    organisationsWithoutSupervisor(ctx),
    pastTexts(ctx, year),
  ]);
  const open: Record<YearStartKey, OpenThings> = {
    ...ofEditions,
    ...{ grants, posts, organisations, texts },
  };
  const lines = YEAR_START_LINES.map((key) => ({
    key,
    to: addressOfLine(key, year),
    ...open[key],
  }));
  return { year, lines };
}

/** The same in the months in which years change; null in others, and for who is no coordinator. */
export async function yearStartOfSeason(ctx: Context): Promise<YearStart | null> {
  const isNow = isYearStart(japanDay(ctx.now)) && coordinatesAll(ctx.actor);
  return isNow ? loadYearStart(ctx) : null;
}

/** Texts with their year on them, whose year is before this one. */
async function pastTexts(ctx: Context, year: number): Promise<OpenThings> {
  const [ja, en, support, safety] = await Promise.all([
    readPageText('support', 'ja'),
    readPageText('support', 'en'),
    readSetting(ctx.db, 'support-places'),
    readSetting(ctx.db, 'safety-confirmation'),
  ]);
  const isOld = ({ year: own, places }: typeof support) =>
    [own, ...places.map((place) => place.year)].some((each) => Number(each) < year);
  const isPast: Record<YearText, boolean> = {
    'support-page': [ja, en].some((text) => (newestFiscalYear(text) ?? year) < year),
    'support-places': isOld(support),
    'safety-confirmation': isOld(safety),
  };
  const first: OpenThing[] = (Object.keys(isPast) as YearText[])
    .filter((text) => isPast[text])
    .map((text) => ({ text, to: text === 'safety-confirmation' ? '/safety' : '/support' }));
  return { open: first.length, first };
}
