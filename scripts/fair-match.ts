import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { matchMarket } from '#app/features/matching/exports.ts';
import { givenMarket, refuse, run } from './fair/given-files.ts';

const USAGE = 'Usage: npm run --silent fair:match -- market.json';

/** Prints who meets whom and the allocation record that the check made of it. */
run(() => {
  const market = givenMarket(process.argv[2], USAGE);
  const matching = matchMarket(market);
  if (!matching.ok)
    return refuse(`This market is not matched: ${JSON.stringify(matching.refusal)}`);
  const { result } = matching;
  const { faults, record } = checkAllocation(market, result);
  process.stdout.write(`${JSON.stringify({ result, record }, null, 2)}\n`);
  if (faults.length === 0) return 0;
  process.stderr.write(`${JSON.stringify(faults, null, 2)}\n`);
  return 1;
});
