import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { compute } from '#app/features/allocations/compute.server.ts';
import { inThread } from '#app/features/allocations/run-thread.server.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { makeMarket } from '../../../scripts/seed/make-market.ts';

const FAIR = {
  ...{ participants: 400, companies: 74, slots: 9, listed: 10, seats: 9, seed: 1 },
  ...{ cap: 3, tables: [1, 1, 2, 3], free: 'all' as const },
};

function market() {
  const reading = readMarket(makeMarket(FAIR));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

describe('the thread that matches', () => {
  it('gives what is computed here, one task after another', async () => {
    const all = market();
    const [matched, again] = await Promise.all([
      inThread('match', { market: all }),
      inThread('match', { market: all }),
    ]);
    expect(matched).toEqual(compute('match', { market: all }));
    expect(again).toEqual(matched);
  });

  it('lets this one answer others meanwhile', async () => {
    const all = market();
    await inThread('simulate', { market: all, caps: [2] });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await inThread('simulate', { market: all, caps: [2, 3, 4, 5, 6] });
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(200);
  });

  it('says what failed, and does the next task', async () => {
    const all = market();
    await expect(inThread('match', { market: null as never })).rejects.toThrow();
    expect(await inThread('what-if', { market: all, id: 'nobody' })).toEqual([]);
  });
});
