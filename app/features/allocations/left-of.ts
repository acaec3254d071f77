import { both } from '#app/features/choices/exports.ts';
import type { Market, Meeting } from '#app/features/matching/exports.ts';
import { pairKey, type Pair } from './rules.ts';

type Row = Market['participants'][number];
type Facts = Row['facts'];

/** What became of a person or company of a published market since. */
export interface Since {
  /** Those who still come, as the market would have them now; free slots may have become fewer. */
  participants: ReadonlyMap<string, { free: string; facts: Facts }>;
  companies: ReadonlySet<string>;
  /** Meetings that stand. */
  live: readonly Meeting[];
  /** Who declined or cancelled: these two do not get each other again. Each with something nobody guesses. */
  out: readonly (Pair & { salt: string })[];
  at: Date;
}

const AUTHOR = 'kakehashi';

/**
 * A published market as a repair takes it: the wishes, marks and rules that were published, free slots as they are
 * now, and no pair that was given up. Whoever took a fact back keeps their meetings and gets no others, so that
 * nothing is decided by what is no longer shown.
 */
export function marketSince(market: Market, since: Since): Market {
  const held = new Set(since.live.map(pairKey));
  const participants = market.participants.flatMap((row): Row[] => {
    const now = since.participants.get(row.id);
    // Whoever is gone is told to the repair by name.
    if (!now) return [row];
    const free = both(row.free, now.free);
    return [covers(now.facts, row.facts) ? { ...row, free } : { ...row, free, ...only(row, held) }];
  });
  const overrides = market.overrides.filter(
    (each) => each.kind !== 'pin' || held.has(pairKey(each)),
  );
  const bans = since.out.map(({ participant, company, salt }) => ({
    ...{ kind: 'ban' as const, participant, company, author: AUTHOR },
    ...{ reason: `given-up ${salt}`, at: since.at.toISOString() },
  }));
  return { ...market, participants, overrides: [...overrides, ...bans] };
}

/** The wishes of who gets no other meeting than those they have. */
function only({ id, companies, fillByScore }: Row, held: ReadonlySet<string>) {
  const prefix = pairKey({ participant: id, company: '' });
  const own = [...held]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const listed = companies.filter((company) => own.includes(company));
  const byScore = fillByScore ? own.filter((company) => !companies.includes(company)) : [];
  return { companies: [...listed, ...byScore], fillByScore: false };
}

/** Whether everything that was known of somebody is still shown. */
function covers(now: Facts, then: Facts): boolean {
  return (
    (['role', 'from', 'jlpt'] as const).every(
      (key) => then[key] === null || then[key] === now[key],
    ) &&
    (['places', 'skills', 'industries'] as const).every((key) => isWithin(then[key], now[key])) &&
    (then.statusChange === 'unsure' || then.statusChange === now.statusChange) &&
    (then.moves || !now.moves) &&
    (then.years === 0 || then.years === now.years)
  );
}

const isWithin = (some: readonly string[], all: readonly string[]) =>
  some.every((each) => all.includes(each));

/** A market without these people and companies: nothing in it names them. */
export function withoutRows(
  market: Market,
  gone: { participants: ReadonlySet<string>; companies: ReadonlySet<string> },
): Market {
  const person = (id: string) => !gone.participants.has(id);
  const company = (id: string) => !gone.companies.has(id);
  return {
    ...market,
    participants: market.participants
      .filter(({ id }) => person(id))
      .map((row) => ({ ...row, companies: row.companies.filter(company) })),
    companies: market.companies
      .filter(({ id }) => company(id))
      .map((row) => ({
        ...row,
        tiers: row.tiers.map((tier) => tier.filter(person)).filter((tier) => tier.length > 0),
        passed: row.passed.filter(person),
      })),
    overrides: market.overrides.filter(
      (each) =>
        !('participant' in each && !person(each.participant)) &&
        !('company' in each && !company(each.company)),
    ),
  };
}
