import { expect, test } from 'vitest';
import { checkStarts, type Made, type Start } from './starts.ts';

const started = (applied: number): Start => ({
  output: `Content migrations applied: ${applied}\n`,
  status: 200,
});
const made: Made = { migrations: 2, versionsTooMany: 0, demoPeople: 10 };

test('one start that migrates and one that finds nothing left are right', () => {
  expect(checkStarts([started(0), started(2)], made)).toEqual([]);
});

test.each<[RegExp, Start[], Made]>([
  [/2 starts migrated/, [started(2), started(2)], made],
  [/0 starts migrated/, [started(0), started(0)], made],
  [/not all migrations/, [started(0), started(2)], { ...made, migrations: 3 }],
  [/did not come up/, [started(2), { ...started(0), status: 503 }], made],
  [/an error was logged/, [started(2), { status: 200, output: '{"level":50,"msg":"x"}\n' }], made],
  [/published twice/, [started(2), started(0)], { ...made, versionsTooMany: 1 }],
  [/20 demo people/, [started(2), started(0)], { ...made, demoPeople: 20 }],
])('this is found: %s', (fault, starts, state) => {
  expect(checkStarts(starts, state).join('\n')).toMatch(fault);
});
