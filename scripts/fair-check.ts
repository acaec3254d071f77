import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { givenMarket, givenResult, run } from './fair/given-files.ts';

const USAGE = 'Usage: npm run --silent fair:check -- market.json result.json';

/** Judges a result by its market alone: prints what is wrong and the record, 1 where anything is. */
run(() => {
  const market = givenMarket(process.argv[2], USAGE);
  const { result, record: given } = givenResult(process.argv[3], USAGE);
  const { faults, record } = checkAllocation(market, result, given);
  const ok = faults.length === 0;
  process.stdout.write(`${JSON.stringify({ ok, faults, record }, null, 2)}\n`);
  return ok ? 0 : 1;
});
