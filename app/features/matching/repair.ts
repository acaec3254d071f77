import { heldBy } from './choice.ts';
import { frameOf, type Frame } from './frame.ts';
import { meetingsOf, namesOf, pairNumbers, type PairNames } from './naming.ts';
import { residualOf } from './residual.ts';
import type { Meeting } from './result.ts';
import { stillMissed, strikeAndRerun } from './rounds.ts';
import type { Market } from './schema.ts';
import { Timetabler } from './timetable/timetabler.ts';
import { blockingPairs } from './would-choose.ts';

/** Who or what is no more, after the timetable was frozen. */
export interface Cancelled {
  participants?: readonly string[];
  companies?: readonly string[];
  /** Single meetings; their two do not get each other again. */
  meetings?: readonly PairNames[];
}

export interface Repair {
  lost: Meeting[];
  /** Each in a place that was empty; confirmed meetings stay where they are. */
  added: Meeting[];
  /** Pairs that would both rather meet, as it is after a freeze that moves nobody. */
  blocking: number;
}

/**
 * Fills what cancellations left empty, adding only. Those who lost a company's meeting come first:
 * whoever has the fewest, one meeting each at a time, by their own lists. Then everybody with room,
 * by the announced order of both sides: what is added is stable in what was left.
 */
export function repairAllocation(
  market: Market,
  confirmed: readonly Meeting[],
  cancelled: Cancelled,
): Repair {
  const frame = frameOf(market);
  const gone = goneFrom(cancelled);
  const lost = confirmed.filter(gone);
  const kept = confirmed.filter((each) => !gone(each));
  const isLost = new Set(lost.map(keyOf));
  const out = Uint8Array.from(frame.mask, (_, pair) => {
    const names = namesOf(frame, pair);
    return gone(names) || isLost.has(keyOf(names)) ? 1 : 0;
  });
  const bereft = lost.filter(({ company }) => cancelled.companies?.includes(company));
  const added = refillBereft(frame, { kept, out, bereft });
  added.push(...fill(frame, { kept: [...kept, ...added], out }));
  const number = pairNumbers(frame);
  const pairs = [...kept, ...added].flatMap((each) => number(each) ?? []);
  const open = [...frame.mask.keys()].filter((pair) => out[pair] === 0);
  return { lost, added, blocking: blockingPairs(frame, pairs, open).length };
}

const keyOf = ({ participant, company }: PairNames) => `${participant} ${company}`;

function goneFrom({ participants = [], companies = [], meetings = [] }: Cancelled) {
  const pairs = new Set(meetings.map(keyOf));
  return (names: PairNames): boolean =>
    participants.includes(names.participant) ||
    companies.includes(names.company) ||
    pairs.has(keyOf(names));
}

interface Left {
  kept: readonly Meeting[];
  out: Uint8Array;
  /** At most so many for each participant. */
  most?: (participant: string) => number;
}

/** Matches what is left beside the kept meetings. */
function fill(frame: Frame, { kept, out, most }: Left): Meeting[] {
  const residual = residualOf(frame, kept);
  const number = pairNumbers(frame);
  const closed = out.slice();
  for (const each of kept) {
    const pair = number(each);
    if (pair !== undefined) closed[pair] = 1;
  }
  for (const [pair, mask] of residual.mask.entries()) if (mask === 0) closed[pair] = 1;
  const agents = residual.participants.agents.map((agent, at) => {
    const limit = most?.(residual.wishes.participants[at]!.id) ?? agent.quota;
    return { ...agent, quota: Math.min(agent.quota, limit) };
  });
  const limited = { ...residual, participants: { ...residual.participants, agents } };
  const timetabler = new Timetabler(limited);
  const rules = { makeHeld: heldBy, direction: 'participants' as const, out: closed };
  const rounds = strikeAndRerun(limited, timetabler, rules);
  stillMissed(limited, timetabler, rounds);
  return meetingsOf(limited, timetabler.grid, rounds.pairs);
}

/** Those whose company is gone, the ones with the fewest meetings first, until nobody gets another. */
function refillBereft(
  frame: Frame,
  { kept, out, bereft }: Left & { bereft: readonly Meeting[] },
): Meeting[] {
  const owed = new Map<string, number>();
  for (const { participant } of bereft) owed.set(participant, (owed.get(participant) ?? 0) + 1);
  const added: Meeting[] = [];
  while (owed.size > 0) {
    const all = [...kept, ...added];
    const held = (id: string) => all.filter(({ participant }) => participant === id).length;
    const fewest = Math.min(...[...owed.keys()].map(held));
    const next = new Set([...owed.keys()].filter((id) => held(id) === fewest));
    const most = (id: string) => (next.has(id) ? 1 : 0);
    const given = fill(frame, { kept: all, out, most });
    added.push(...given);
    const served = new Set(given.map(({ participant }) => participant));
    for (const id of next) {
      const left = served.has(id) ? owed.get(id)! - 1 : 0;
      if (left > 0) owed.set(id, left);
      else owed.delete(id);
    }
  }
  return added;
}
