/**
 * Runs the invariants of safety against the built product at their full figures:
 *   npm run soak                                    all of them, at most two hours
 *   npm run soak -- --only I2,I6 --share 0.01       some, at a hundredth of their figures
 */
import { inspect, parseArgs } from 'node:util';
import { INVARIANTS } from './soak/invariants.ts';
import type { Invariant, Outcome } from './soak/invariant.ts';
import { table, type Line } from './soak/table.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, share: { type: 'string', default: '1' } },
});

process.exitCode = await soak(values.only?.split(','), Number(values.share));

async function soak(only: readonly string[] | undefined, share: number): Promise<number> {
  const chosen = INVARIANTS.filter(({ id }) => !only || only.includes(id));
  const isKnown = !only || chosen.length === only.length;
  if (!isKnown || !(share > 0 && share <= 1)) {
    const ids = INVARIANTS.map(({ id }) => id).join(',');
    console.error(`Usage: npm run soak -- [--only ${ids}] [--share 0.01]`);
    return 1;
  }
  const lines: Line[] = [];
  for (const invariant of chosen) lines.push(await runOne(invariant, share));
  console.log(`\n${table(lines)}`);
  return lines.some(({ violations }) => violations.length > 0) ? 1 : 0;
}

async function runOne({ id, name, run }: Invariant, share: number): Promise<Line> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const say = (line: string) => console.log(`${id} ${seconds().toFixed(0).padStart(5)} s  ${line}`);
  say(name);
  const outcome = await run({ share, say }).catch(broken);
  say(`${outcome.done}; ${outcome.violations.length} violations`);
  return { id, name, ...outcome, seconds: seconds() };
}

function broken(error: unknown): Outcome {
  const reason = inspect(error, { depth: 2 });
  return { asked: '', done: 'not run to its end', violations: [reason] };
}
