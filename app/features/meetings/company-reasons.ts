import type { CompanyExplanation, MatchResult } from '#app/features/matching/exports.ts';

export const TOLD_KINDS = ['elsewhere', 'full', 'notPossible', 'noSlot'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** What became of those a company marked, as it may be told. */
export interface CompanyReasons {
  seats: number;
  marked: number;
  met: number;
  /** Met by score, unmarked. */
  byScore: number;
  told: { kind: ToldKind; count: number }[];
  /** Of all kinds that are not told apart together. */
  few: number;
}

/**
 * The reasons of a company in numbers, from what explains the stored result alone. A kind of fewer than five people
 * is never told apart; where only one is left out, the least of the others is too, because the sum would tell it.
 */
export function companyReasons(
  found: CompanyExplanation,
  result: MatchResult,
  companyId: string,
): CompanyReasons {
  const all = result.meetings.filter(({ company }) => company === companyId).length;
  const known = TOLD_KINDS.flatMap((kind) => {
    const count = found[kind];
    return count ? [{ kind, count }] : [];
  });
  const missing = TOLD_KINDS.filter((kind) => found[kind] === null).length;
  const told = missing === 1 ? withoutLeast(known) : known;
  const { seats, marked, met } = found;
  const few = marked - met - told.reduce((sum, { count }) => sum + count, 0);
  return { seats, marked, met, byScore: all - met, told, few };
}

function withoutLeast<T extends { count: number }>(known: readonly T[]): T[] {
  const least = known.reduce<T | null>((a, b) => (a && a.count <= b.count ? a : b), null);
  return known.filter((each) => each !== least);
}
