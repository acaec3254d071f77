import { commonShown, shownTo, type CardPublication } from '#app/features/candidates/exports.ts';
import { brokenRules, type Reason } from '#app/features/matching/exports.ts';
import { participantFacts, type CompanyFacts } from './facts.ts';
import type { Hard } from './hard.ts';

/** A company as the hard rules see it. */
export interface Asking {
  id: string;
  requirements: Hard;
  facts: CompanyFacts;
}

export type Bar = Reason | 'closed';

/** What decides for somebody: their own list, and whether all other companies follow it by score. */
export interface Listed {
  publication: CardPublication;
  wishes: readonly string[];
  fillByScore: boolean;
}

/**
 * Why somebody cannot meet each company, whatever anybody else wishes: it sees nothing of them, or they break a
 * hard rule by what all companies that count are shown alike, exactly as the market of the fair has it.
 * Companies that nothing keeps away are not in it.
 */
export function barsOf(
  { publication, wishes, fillByScore }: Listed,
  companies: readonly Asking[],
): Map<string, Bar[]> {
  const sees = companies.filter(({ id }) => shownTo(publication, id) !== null);
  const counted = sees.filter(({ id }) => fillByScore || wishes.includes(id));
  const shown = (others: readonly Asking[]) =>
    participantFacts(
      commonShown(
        publication,
        others.map(({ id }) => id),
      ),
    );
  const facts = shown(counted);
  const bars = companies.map((company): [string, Bar[]] => {
    if (!sees.includes(company)) return [company.id, ['closed']];
    const own = counted.includes(company) ? facts : shown([...counted, company]);
    return [company.id, brokenRules({ facts: own }, company)];
  });
  return new Map(bars.filter(([, reasons]) => reasons.length > 0));
}
