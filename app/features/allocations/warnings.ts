import type { CapFigures } from '#app/features/matching/exports.ts';

/** What a coordinator should know of a cap before choices close, the gravest first. */
export type Warning =
  | { kind: 'no-booked' }
  | { kind: 'refused' }
  | { kind: 'with-none' | 'all-met'; cap: number; people: number }
  | { kind: 'better'; cap: number; people: number; meetings: number }
  | { kind: 'unplaced'; people: number }
  | { kind: 'without-wish'; people: number };

interface Seen {
  /** Of the fair. */
  mode: 'both' | 'booked' | 'open';
  cap: number;
  modes: readonly { mode: string; caps: readonly (CapFigures | null)[] }[];
  withoutWish: number;
}

/** In words first: who would have none, and whether another cap leaves fewer. */
export function warningsOf({ mode, cap, modes, withoutWish }: Seen): Warning[] {
  const alone: Warning[] = withoutWish > 0 ? [{ kind: 'without-wish', people: withoutWish }] : [];
  if (mode === 'open') return [{ kind: 'no-booked' }, ...alone];
  const caps = modes.find((each) => each.mode === mode)?.caps ?? [];
  const own = caps.find((each) => each?.cap === cap);
  if (!own) return [{ kind: 'refused' }, ...alone];
  const { withNone: people, struck } = own;
  return [
    { kind: people > 0 ? 'with-none' : 'all-met', cap, people },
    ...betterThan(own, caps),
    ...(struck > 0 ? [{ kind: 'unplaced' as const, people: struck }] : []),
    ...alone,
  ];
}

/** The largest cap that leaves the fewest people with none, where it is fewer than now. */
function betterThan(own: CapFigures, caps: readonly (CapFigures | null)[]): Warning[] {
  const known = caps.flatMap((each) => each ?? []);
  const fewest = Math.min(...known.map(({ withNone }) => withNone));
  if (fewest >= own.withNone) return [];
  const best = known.filter(({ withNone }) => withNone === fewest).at(-1)!;
  const { cap, withNone: people, meetings } = best;
  return [{ kind: 'better', cap, people, meetings }];
}
