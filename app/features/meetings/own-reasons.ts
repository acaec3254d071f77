import type { Explanation, Market, Reason, WhyNot } from '#app/features/matching/exports.ts';

type Row = Market['participants'][number];
type Company = Market['companies'][number];

/** Why a company on somebody's list, or one that would follow by score, does not meet them: for words. */
export type Missed =
  | { kind: 'notShown' | 'keptApart' | 'notChosen' | 'statusChange' | 'place' | 'noCommonSlot' }
  | { kind: 'role'; roles: string[] }
  | { kind: 'start'; day: string }
  | { kind: 'jlpt'; level: string }
  | { kind: 'struck' | 'dearerSlots' | 'companySlots' }
  | { kind: 'full' | 'fullDraw' | 'fullScore' }
  | { kind: 'dearer'; cap: number }
  | { kind: 'fullTier'; own: number; last: number };

export interface OwnReasons {
  met: { companyId: string; why: 'listed' | 'byScore' | 'pinned'; rank: number | null }[];
  /** Of the list, in its order. */
  missed: { companyId: string; why: Missed[] }[];
  /** Of those that would have followed by score. */
  others: { companyId: string; why: Missed[] }[];
}

/** Whoever made a ban that no coordinator did: two of whom one shows the other nothing. */
const SYSTEM = 'kakehashi';

/**
 * Why somebody's meetings are those they are, from the market that is stored and what explains its result, and
 * nothing else; null for who was not in that market.
 */
export function ownReasons(
  market: Market,
  { met, others }: Explanation,
  cardId: string,
): OwnReasons | null {
  const row = market.participants.find(({ id }) => id === cardId);
  if (!row) return null;
  const companies = new Map(market.companies.map((each) => [each.id, each]));
  const words = others.map(({ company, why }) => ({
    companyId: company,
    why: missedBecause({ market, row, company: companies.get(company)! }, why),
  }));
  const isListed = ({ companyId }: { companyId: string }) => row.companies.includes(companyId);
  const inOrder = (a: { companyId: string }, b: { companyId: string }) =>
    row.companies.indexOf(a.companyId) - row.companies.indexOf(b.companyId);
  return {
    met: met.map(({ company, rank }) => ({
      ...{ companyId: company, rank: rank === null ? null : rank + 1 },
      why: isPinned(market, cardId, company) ? 'pinned' : rank === null ? 'byScore' : 'listed',
    })),
    missed: words.filter(isListed).sort(inOrder),
    others: words.filter((each) => !isListed(each)),
  };
}

const isPinned = ({ overrides }: Market, participant: string, company: string) =>
  overrides.some(
    (each) => each.kind === 'pin' && each.participant === participant && each.company === company,
  );

interface Pair {
  market: Market;
  row: Row;
  company: Company;
}

function missedBecause(pair: Pair, why: WhyNot): Missed[] {
  switch (why.kind) {
    case 'not-possible':
      return whyNotPossible(pair, why.reasons);
    case 'dearer-companies':
      return [{ kind: 'dearer', cap: capOf(pair) }];
    case 'dearer-companies-slots':
      return [{ kind: 'dearerSlots' }];
    case 'company-slots':
      return [{ kind: 'companySlots' }];
    case 'struck':
      return [{ kind: 'struck' }];
    case 'company-full':
      return [whyFull(why.cutOff)];
  }
}

function whyFull(cutOff: Extract<WhyNot, { kind: 'company-full' }>['cutOff']): Missed {
  if (!cutOff) return { kind: 'full' };
  const { by, own, last } = cutOff;
  if (by === 'draw') return { kind: 'fullDraw' };
  if (own === null || last === null) return { kind: 'fullScore' };
  return { kind: 'fullTier', own: own + 1, last: last + 1 };
}

/** What keeps a pair apart first; where nobody may see the other, nothing more is told. */
function whyNotPossible(pair: Pair, reasons: readonly Reason[]): Missed[] {
  if (reasons.includes('banned')) return [{ kind: banned(pair) }];
  const told = reasons.flatMap((reason) => whyOf(pair, reason));
  const kinds = told.map(({ kind }) => kind);
  return told.filter(({ kind }, at) => kinds.indexOf(kind) === at);
}

function banned({ market, row, company }: Pair): 'notShown' | 'keptApart' {
  const bans = market.overrides.filter(
    (each) => each.kind === 'ban' && each.participant === row.id && each.company === company.id,
  );
  return bans.every(({ author }) => author === SYSTEM) ? 'notShown' : 'keptApart';
}

/** Whether a company passed somebody or did not mark them is one thing to them: it did not choose them. */
function whyOf({ company: { requirements } }: Pair, reason: Reason): Missed[] {
  const { roles, jlpt, startBy } = requirements;
  const said: Record<Reason, Missed | null> = {
    ...{ banned: null, 'not-listed': null },
    ...{ passed: { kind: 'notChosen' }, 'not-marked': { kind: 'notChosen' } },
    role: { kind: 'role', roles: [...roles] },
    'status-change': { kind: 'statusChange' },
    start: startBy === null ? null : { kind: 'start', day: startBy },
    jlpt: jlpt === null ? null : { kind: 'jlpt', level: jlpt },
    ...{ place: { kind: 'place' }, 'no-common-slot': { kind: 'noCommonSlot' } },
  };
  return said[reason] ? [said[reason]] : [];
}

/** How many meetings they could have. */
function capOf({ market, row }: Pair): number {
  const raised = market.overrides.flatMap((each) =>
    each.kind === 'raise' && each.participant === row.id ? [each.cap] : [],
  );
  const allowed = Math.max(market.fair.cap, ...raised);
  return Math.min(row.cap ?? allowed, allowed);
}
