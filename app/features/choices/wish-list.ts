import { freeSlots } from './masks.ts';

/** A company that somebody wishes to meet, with what they want to ask it. */
export interface Wish {
  companyId: string;
  question: string;
}

/** Acts on a list before it is saved. */
export type ListAct =
  | { kind: 'up' | 'down' | 'remove'; companyId: string }
  | { kind: 'add'; companyId: string }
  | { kind: 'all' | 'first' | 'second' }
  | { kind: 'save' };

const MOVES = ['up', 'down', 'remove'] as const;
const TIMES = ['all', 'first', 'second'] as const;

/**
 * Reads what a button says: `up:ID`; anything unknown saves, as pressing Enter does.
 * @param addition the company that is chosen to be added
 */
export function readAct(said: string, addition = ''): ListAct {
  const [name = '', companyId = ''] = said.split(':');
  if (name === 'add') return { kind: 'add', companyId: addition };
  const move = MOVES.find((known) => known === name);
  if (move) return { kind: move, companyId };
  const time = TIMES.find((known) => known === name);
  return time ? { kind: time } : { kind: 'save' };
}

/** The list after one of its companies is moved, removed or added last; unchanged where that cannot be. */
export function movedList<T extends { companyId: string }>(
  list: readonly T[],
  { kind, companyId }: { kind: 'up' | 'down' | 'remove'; companyId: string },
): T[] {
  const at = list.findIndex((wish) => wish.companyId === companyId);
  if (at < 0) return [...list];
  if (kind === 'remove') return list.toSpliced(at, 1);
  const to = kind === 'up' ? at - 1 : at + 1;
  if (to < 0 || to >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(to, 0, list[at]!);
}

/** The list with a company at its end, once. */
export function withWish(list: readonly Wish[], companyId: string): Wish[] {
  if (companyId === '' || list.some((wish) => wish.companyId === companyId)) return [...list];
  return [...list, { companyId, question: '' }];
}

/** The slots of a time of the day among those that are asked of: all, or the first or second half of them. */
export function slotsOfTime(asked: string, time: (typeof TIMES)[number]): Set<number> {
  const slots = freeSlots(asked);
  const half = Math.ceil(slots.length / 2);
  if (time === 'first') return new Set(slots.slice(0, half));
  return new Set(time === 'second' ? slots.slice(-half) : slots);
}
