import { countFree } from '#app/features/choices/exports.ts';
import { boothsOf } from '#app/features/choices/exports.server.ts';
import type { CapFigures } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fairToRun } from './hold-fair.server.ts';
import { marketRows, readRows } from './load-market.server.ts';
import { inThread } from './run-thread.server.ts';

export const CAPS = [2, 3, 4, 5, 6];
const MODES = ['both', 'booked', 'open'] as const;

export interface Simulation {
  /** People who chose, and those among them who wish for nobody that sees them. */
  people: number;
  withoutWish: number;
  companies: number;
  modes: { mode: (typeof MODES)[number]; places: number; caps: (CapFigures | null)[] }[];
}

/** What each cap and each mode would mean, by the wishes as they are now: figures alone, nobody's meetings. */
export async function simulateFair(ctx: Context, fairId: string): Promise<Simulation> {
  const { cap } = await fairToRun(ctx, fairId);
  const caps = CAPS.includes(cap) ? CAPS : [...CAPS, cap].sort((a, b) => a - b);
  const rows = await marketRows(ctx, fairId);
  const loaded = [];
  for (const mode of MODES) {
    const booths = await boothsOf(ctx, fairId, mode);
    loaded.push({ mode, ...(await readRows({ ...rows, booths })) });
  }
  const modes = await Promise.all(
    loaded.map(async ({ mode, market }) => ({
      ...{ mode, caps: await inThread('simulate', { market, caps }) },
      places: market.companies
        .flatMap(({ booth }) => booth.tables)
        .reduce((sum, free) => sum + countFree(free), 0),
    })),
  );
  const { people = 0, withoutWish = 0, market } = loaded[0]!;
  return { people, withoutWish, companies: market.companies.length, modes };
}
