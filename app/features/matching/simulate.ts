import { matchMarket, type Matching } from './match.ts';
import type { Market } from './schema.ts';

/** What a cap would mean for a fair. */
export interface CapFigures {
  cap: number;
  meetings: number;
  /** Participants with none, and the Gini coefficient of meetings among all. */
  withNone: number;
  gini: number;
  /** Chosen pairs without a place at first, the least any timetable would leave, and pairs struck. */
  firstUnplaced: number;
  hallBound: number;
  struck: number;
}

const CAPS = [2, 3, 4, 5, 6];

/** The same market under other caps, before preferences close; null where it would be refused. */
export function simulateCaps(market: Market, caps = CAPS): (CapFigures | null)[] {
  return caps.map((cap) =>
    figuresOf(cap, matchMarket({ ...market, fair: { ...market.fair, cap } })),
  );
}

function figuresOf(cap: number, matching: Matching): CapFigures | null {
  if (!matching.ok) return null;
  const { meetings, struck, figures } = matching.result;
  const { withNone, gini, firstUnplaced, hallBound } = figures;
  return {
    ...{ cap, meetings: meetings.length, struck: struck.length },
    ...{ withNone, gini, firstUnplaced, hallBound },
  };
}
