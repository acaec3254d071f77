import { JLPT_LEVELS, OCCUPATIONS, PREFECTURE_CODES } from '#app/features/companies/exports.ts';
import type { GuideFilter } from './guide-filter.ts';

/** What the guide's address asks for; anything that is no choice of the list asks for nothing. */
export function readGuideFilter(request: Request): GuideFilter {
  const { searchParams } = new URL(request.url);
  const one = (name: string, list: readonly string[]) => {
    const said = searchParams.get(name);
    return list.find((known) => known === said) ?? null;
  };
  const level = JLPT_LEVELS.findIndex((known) => known === searchParams.get('japanese'));
  return {
    occupation: one('occupation', OCCUPATIONS),
    prefecture: one('prefecture', PREFECTURE_CODES),
    japanese: level < 0 ? null : JLPT_LEVELS.length - level,
  };
}
