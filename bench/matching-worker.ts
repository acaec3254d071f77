import { parentPort, workerData } from 'node:worker_threads';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { findFaults } from '#app/features/allocation-check/check-allocation.ts';
import { heldBy } from '#app/features/matching/choice.ts';
import { deferredAcceptance } from '#app/features/matching/deferred-acceptance.ts';
import { matchMarket } from '#app/features/matching/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { frameOf } from '#app/features/matching/frame.ts';
import { makeMarket, type MarketShape } from '../scripts/seed/make-market.ts';

/** The median of some rounds. The process has nothing else to do, so its CPU is that of the work. */
export interface Time {
  ms: number;
  cpuMs: number;
}

export interface MatchedMarket {
  pairs: number;
  meetings: number;
  struck: number;
  rounds: number;
  firstUnplaced: number;
  hallBound: number;
  withNone: number;
  blocking: number;
  /** Reading and ordering the market and choosing the pairs. */
  match: Time;
  /** All of it: pairs, timetable, rounds. */
  timetabled: Time;
  check: Time;
  record: Time;
}

function times(rounds: number, work: () => void): Time {
  const taken = Array.from({ length: rounds }, () => {
    const cpu = process.cpuUsage();
    const began = performance.now();
    work();
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1_000 };
  });
  const middle = (of: number[]) => of.sort((x, y) => x - y)[Math.floor(rounds / 2)] ?? 0;
  return { ms: middle(taken.map(({ ms }) => ms)), cpuMs: middle(taken.map(({ cpuMs }) => cpuMs)) };
}

function measure({ shape, rounds }: { shape: MarketShape; rounds: number }): MatchedMarket {
  const reading = readMarket(makeMarket(shape));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const market = reading.value;
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  const { result } = matching;
  let pairs = 0;
  const match = times(rounds, () => {
    const frame = frameOf(market);
    pairs = frame.mask.length;
    const struck = new Uint8Array(pairs);
    deferredAcceptance(frame, { by: 'participants', makeHeld: heldBy, struck });
  });
  const { rounds: ofMatching, firstUnplaced, hallBound, withNone } = result.figures;
  return {
    ...{ pairs, meetings: result.meetings.length, struck: result.struck.length },
    ...{ rounds: ofMatching, firstUnplaced, hallBound, withNone },
    blocking: findFaults(market, result).faults.length,
    match,
    timetabled: times(rounds, () => matchMarket(market)),
    check: times(rounds, () => findFaults(market, result)),
    record: times(rounds, () => checkAllocation(market, result)),
  };
}

parentPort?.postMessage(measure(workerData as { shape: MarketShape; rounds: number }));
