import { checkAllocation, checkOwnRow } from '#app/features/allocation-check/exports.ts';
import { givenMarket, givenOwnRow, givenRecord, givenResult, run } from './fair/given-files.ts';

const USAGE =
  'Usage: npm run --silent fair:check -- market.json result.json, or -- --own row.json record.json';

/** Judges a result by its market alone: prints what is wrong and the record, 1 where anything is. */
function checkWhole(marketFile: string | undefined, resultFile: string | undefined): number {
  const market = givenMarket(marketFile, USAGE);
  const { result, record: given } = givenResult(resultFile, USAGE);
  const { faults, record } = checkAllocation(market, result, given);
  const ok = faults.length === 0;
  process.stdout.write(`${JSON.stringify({ ok, faults, record }, null, 2)}\n`);
  return ok ? 0 : 1;
}

/** Compares the row of one participant with the record, 1 where anything does not fit. */
function checkOwn(rowFile: string | undefined, recordFile: string | undefined): number {
  const checked = checkOwnRow(givenOwnRow(rowFile, USAGE), givenRecord(recordFile, USAGE));
  process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
  return checked.ok ? 0 : 1;
}

run(() => {
  const [first, second, third] = process.argv.slice(2);
  return first === '--own' ? checkOwn(second, third) : checkWhole(first, second);
});
