import { commonShown, shownTo } from '#app/features/candidates/exports.ts';
import { brokenRules, type Reason } from '#app/features/matching/exports.ts';
import { countedOf, type Listed } from './counted.ts';
import { participantFacts, type CompanyFacts } from './facts.ts';
import type { Hard } from './hard.ts';

/** A company as the hard rules see it. */
export interface Asking {
  id: string;
  requirements: Hard;
  facts: CompanyFacts;
}

export type Bar = Reason | 'closed';

/**
 * Why somebody cannot meet each company, whatever anybody else wishes: it sees nothing of them, or they break a
 * hard rule by what all companies that count are shown alike, exactly as the market of the fair has it.
 * Companies that nothing keeps away are not in it.
 */
export function barsOf(listed: Listed, companies: readonly Asking[]): Map<string, Bar[]> {
  const { publication } = listed;
  const ids = companies.map(({ id }) => id);
  const counted = countedOf(listed, ids);
  const shown = (to: readonly string[]) => participantFacts(commonShown(publication, to));
  const facts = shown(counted);
  const bars = companies.map((company): [string, Bar[]] => {
    const { id } = company;
    if (shownTo(publication, id) === null) return [id, ['closed']];
    const own = counted.includes(id) ? facts : shown([...counted, id]);
    return [id, brokenRules({ facts: own }, company)];
  });
  return new Map(bars.filter(([, reasons]) => reasons.length > 0));
}
