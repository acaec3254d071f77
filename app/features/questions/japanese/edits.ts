import type { Work } from '#app/features/questions/japanese/work.ts';
import { spend } from '#app/features/questions/japanese/work.ts';

/** The shared beginning and end of two texts, which do not overlap in either. */
export function sharedEnds(a: string, b: string): { head: number; tail: number } {
  const limit = Math.min(a.length, b.length);
  let head = 0;
  while (head < limit && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** The fewest insertions, deletions and exchanges between two texts; an estimate if too long. */
export function editDistance(a: string, b: string, work: Work): number {
  const { head, tail } = sharedEnds(a, b);
  const from = a.slice(head, a.length - tail);
  const to = b.slice(head, b.length - tail);
  if (from === '' || to === '') return from.length + to.length;
  if (!spend(work, from.length * to.length)) return Math.max(from.length, to.length);
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const letter of from.split('')) row = nextRow(row, letter, to);
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, to: string): number[] {
  let left = (row[0] ?? 0) + 1;
  const next = [left];
  let before = row[0] ?? 0;
  for (let j = 1; j < row.length; j += 1) {
    const above = row[j] ?? 0;
    left = Math.min(before + (letter === to[j - 1] ? 0 : 1), above + 1, left + 1);
    next.push(left);
    before = above;
  }
  return next;
}

/** A difference that a class allows: this much of the accepted form for this much of the answer. */
export type Move = readonly [accepted: number, typed: number];

/** The moves a class allows at a place of both texts. */
export type MovesAt = (accepted: number, typed: number) => readonly Move[];

/** Whether the answer differs from the accepted form by these moves and nothing else. */
export function differsOnlyBy(
  accepted: string,
  typed: string,
  { movesAt, work }: { movesAt: MovesAt; work: Work },
): boolean {
  const seen = new Set<number>();
  const open: [number, number, number][] = [[0, 0, 0]];
  for (let place = open.pop(); place; place = open.pop()) {
    const [i, j, changed] = place;
    const key = (i * (typed.length + 1) + j) * 2 + changed;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!spend(work, 1)) return false;
    const ended = i === accepted.length && j === typed.length;
    if (ended && changed) return true;
    const moves = movesAt(i, j).filter(([di, dj]) => fits(i + di, j + dj));
    for (const [di, dj] of moves) open.push([i + di, j + dj, 1]);
    if (!ended && accepted[i] === typed[j]) open.push([i + 1, j + 1, changed]);
  }
  return false;

  function fits(i: number, j: number): boolean {
    return i <= accepted.length && j <= typed.length;
  }
}
