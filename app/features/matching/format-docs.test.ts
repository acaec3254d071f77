import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { matchMarket } from './match.ts';
import { readMarket, readResult } from './read-market.ts';

const page = readFileSync('docs/fair-format.md', 'utf8');
const [market, result] = [...page.matchAll(/```json\n(.*?)```/gsu)].map(([, text]) => {
  return JSON.parse(text ?? '') as unknown;
});

test('the example of the page that describes the files is matched as the page shows', () => {
  const reading = readMarket(market);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const matching = matchMarket(reading.value);
  expect(matching).toEqual({ ok: true, result });
  const given = readResult(result);
  if (!given.ok) throw new Error(JSON.stringify(given.faults));
  expect(checkAllocation(reading.value, given.value).faults).toEqual([]);
});
