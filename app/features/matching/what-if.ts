import { matchMarket } from './match.ts';
import { JLPT_LEVELS, type Market } from './schema.ts';

type Participant = Market['participants'][number];

/** One thing a participant could have had otherwise. */
export type Change =
  | { kind: 'free-slot'; slot: number }
  | { kind: 'jlpt'; to: (typeof JLPT_LEVELS)[number] }
  | { kind: 'status-change' }
  | { kind: 'moves' }
  | { kind: 'cap'; to: number };

export interface WhatIf {
  change: Change;
  /** Companies they would have met then and do not meet now, and the other way. */
  gained: string[];
  lost: string[];
}

/**
 * What would have changed a participant's meetings, one change at a time and everybody else's wishes
 * as they are: each found by matching again, so each is true. Changes that change nothing are left out.
 */
export function whatIf(market: Market, id: string): WhatIf[] {
  const now = companiesOf(market, id);
  const own = market.participants.find((each) => each.id === id);
  if (!own || !now) return [];
  return changesOf(market, own).flatMap((change) => {
    const then = companiesOf(changed(market, id, change), id);
    const gained = then?.filter((company) => !now.includes(company)) ?? [];
    const lost = then ? now.filter((company) => !then.includes(company)) : [];
    return gained.length + lost.length > 0 ? [{ change, gained, lost }] : [];
  });
}

function companiesOf(market: Market, id: string): string[] | null {
  const matching = matchMarket(market);
  if (!matching.ok) return null;
  const own = matching.result.meetings.filter(({ participant }) => participant === id);
  return own.map(({ company }) => company);
}

function changesOf({ fair }: Market, { free, facts, cap = fair.cap }: Participant): Change[] {
  const slots = [...free].flatMap((mark, slot): Change[] =>
    mark === '0' ? [{ kind: 'free-slot', slot }] : [],
  );
  const held = facts.jlpt === null ? -1 : JLPT_LEVELS.indexOf(facts.jlpt);
  const levels = JLPT_LEVELS.slice(held + 1).map((to): Change => ({ kind: 'jlpt', to }));
  return [
    ...[...slots, ...levels],
    ...(facts.statusChange === 'yes' ? [{ kind: 'status-change' as const }] : []),
    ...(facts.moves ? [] : [{ kind: 'moves' as const }]),
    ...(cap < fair.cap ? [{ kind: 'cap' as const, to: fair.cap }] : []),
  ];
}

/** The market in which one participant has one thing otherwise. */
export function changed(market: Market, id: string, change: Change): Market {
  const participants = market.participants.map((each) =>
    each.id === id ? changedRow(each, change) : each,
  );
  return { ...market, participants };
}

function changedRow(row: Participant, change: Change): Participant {
  switch (change.kind) {
    case 'free-slot':
      return { ...row, free: [...row.free].with(change.slot, '1').join('') };
    case 'jlpt':
      return { ...row, facts: { ...row.facts, jlpt: change.to } };
    case 'status-change':
      return { ...row, facts: { ...row.facts, statusChange: 'no' } };
    case 'moves':
      return { ...row, facts: { ...row.facts, moves: true } };
    case 'cap':
      return { ...row, cap: change.to };
  }
}
