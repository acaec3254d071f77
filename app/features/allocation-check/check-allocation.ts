import type { Market, MatchResult } from '#app/features/matching/exports.ts';
import { canonical } from './canonical.ts';
import { grouped, meetingFaults } from './check-meetings.ts';
import { checkStability, outcomeOf } from './check-stability.ts';
import { struckFaults } from './check-struck.ts';
import type { Fault } from './faults.ts';
import { MarketView } from './market-view.ts';
import { recordOf, type AllocationRecord, type Found } from './record.ts';

/** Everything that is wrong with a result, by rules of this feature's own. */
export function findFaults(market: Market, result: MatchResult): Found {
  const view = new MarketView(market);
  const faults: Fault[] = view.isSeedCommitted() ? [] : [{ code: 'seed' }];
  if (result.fair !== market.fair.id) faults.push({ code: 'fair', detail: result.fair });
  const ofMeetings = [...meetingFaults(view, result)];
  faults.push(...ofMeetings, ...wrongFigures(market, result));
  // Who would rather meet whom says nothing while somebody is in two places.
  if (ofMeetings.some(({ code }) => code !== 'pin-missed')) return { faults, looked: null };
  const outcome = outcomeOf(view, result.meetings);
  const stability = checkStability(outcome, result);
  faults.push(...stability.faults, ...struckFaults(outcome, result));
  return { faults, looked: stability.looked };
}

/**
 * Judges a result by the market alone and makes its allocation record. A record that came with the
 * result must be this one.
 */
export function checkAllocation(
  market: Market,
  result: MatchResult,
  given?: unknown,
): { faults: Fault[]; record: AllocationRecord } {
  const found = findFaults(market, result);
  const record = recordOf(market, result, found);
  const isOther = given !== undefined && canonical(given) !== canonical(record);
  const faults: Fault[] = isOther ? [...found.faults, { code: 'record' }] : [...found.faults];
  return { faults, record };
}

/** The figures that follow from the meetings alone: people with none, and the Gini coefficient. */
function wrongFigures({ participants }: Market, { meetings, figures }: MatchResult): Fault[] {
  const met = grouped(meetings, 'participant');
  const counts = participants.map(({ id }) => met.get(id)?.length ?? 0);
  const withNone = counts.filter((count) => count === 0).length;
  const sum = counts.reduce((all, count) => all + count, 0);
  // Half the mean difference of all pairs over the mean: by counts, of which there are few.
  const many = new Map<number, number>();
  for (const count of counts) many.set(count, (many.get(count) ?? 0) + 1);
  let apart = 0;
  for (const [a, as] of many) for (const [b, bs] of many) apart += as * bs * Math.abs(a - b);
  const gini = sum === 0 ? 0 : apart / (2 * counts.length * sum);
  const isRight = withNone === figures.withNone && Math.abs(gini - figures.gini) <= 0.0001;
  return isRight
    ? []
    : [{ code: 'figures', detail: `${withNone} with none, Gini ${gini.toFixed(4)}` }];
}
