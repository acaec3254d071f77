import { FEWEST_TOLD, reasonsIn } from './explain.ts';
import { frameOf } from './frame.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';

/** What became of those a company marked; null for fewer people than are ever counted. */
export interface CompanyExplanation {
  seats: number;
  marked: number;
  met: number;
  /** They have meetings that are dearer to them. */
  elsewhere: number | null;
  /** The company chose others before them. */
  full: number | null;
  /** They did not list it, a hard rule is broken, or there is no slot in common. */
  notPossible: number | null;
  /** No slot was left in which both could. */
  noSlot: number | null;
}

/** Of everybody in a company's tiers: who it meets, and for how many what stood in the way. */
export function explainCompany(
  market: Market,
  result: MatchResult,
  id: string,
): CompanyExplanation | null {
  const row = market.companies.find((each) => each.id === id);
  if (!row) return null;
  const frame = frameOf(market);
  const why = reasonsIn(frame, result);
  const meets = new Set(
    result.meetings.filter(({ company }) => company === id).map((each) => each.participant),
  );
  const marked = row.tiers.flat();
  const kinds = marked.filter((each) => !meets.has(each)).map((each) => why(each, id).kind);
  const count = (...of: (typeof kinds)[number][]) =>
    told(kinds.filter((k) => of.includes(k)).length);
  return {
    seats: frame.companies.agents[frame.wishes.companyAt.get(id)!]!.quota,
    ...{ marked: marked.length, met: marked.length - kinds.length },
    elsewhere: count('dearer-companies'),
    full: count('company-full'),
    notPossible: count('not-possible'),
    noSlot: count('dearer-companies-slots', 'company-slots', 'struck'),
  };
}

const told = (count: number): number | null => (count > 0 && count < FEWEST_TOLD ? null : count);
