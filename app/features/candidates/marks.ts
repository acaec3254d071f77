/** The three marks of a company, the strongest first. */
export const MARKS = ['meet', 'talk', 'pass'] as const;
export type Mark = (typeof MARKS)[number];

/** Tiers of those it would like to meet, where it makes them: the first is the dearest, and none is as the last. */
export const TIERS = [1, 2, 3, 4] as const;

/** What a company says of a card: its mark, and the tier within it. */
export interface Marked {
  mark: Mark | null;
  tier: number | null;
}

/** A mark as a form sends it: `meet`, `meet:2`, or nothing. */
export const writeMark = ({ mark, tier }: Marked): string =>
  mark === null ? '' : tier === null ? mark : `${mark}:${tier}`;

/** Reads a mark that was sent, an empty one takes it away; undefined where there is no such mark. */
export function readMark(sent: string | undefined): Marked | undefined {
  if (sent === '') return { mark: null, tier: null };
  const [name, said] = (sent ?? '').split(':');
  const mark = MARKS.find((known) => known === name);
  if (!mark || said === undefined) return mark && { mark, tier: null };
  const tier = TIERS.find((known) => String(known) === said);
  return mark === 'meet' && tier ? { mark, tier } : undefined;
}

/** From the dearest to the least: what moving a card up or down goes through. */
const LADDER: readonly Marked[] = [
  ...TIERS.map((tier) => ({ mark: 'meet' as const, tier })),
  { mark: 'talk', tier: null },
  { mark: 'pass', tier: null },
];

/** One step up or down from a mark; null at the ends, and where there is none. */
export function stepOf({ mark, tier }: Marked, step: -1 | 1): Marked | null {
  const held = mark === 'meet' ? (tier ?? TIERS.length) : null;
  const at = LADDER.findIndex((each) => each.mark === mark && each.tier === held);
  return at < 0 ? null : (LADDER[at + step] ?? null);
}
