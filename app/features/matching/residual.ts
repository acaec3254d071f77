import type { Agent, Frame, Side } from './frame.ts';
import type { Meeting } from './result.ts';
import { slotsIn } from './slots.ts';

/** What of a market is left beside meetings that stay where they are. */
export function residualOf(frame: Frame, kept: readonly Meeting[]): Frame {
  const { wishes } = frame;
  const participantSlots = wishes.participantSlots.slice();
  const tables = frame.tables.map((own) => [...own]);
  const taken = { participants: new Map<number, number>(), companies: new Map<number, number>() };
  const personAt = new Map(wishes.participants.map(({ id }, at) => [id, at]));
  for (const { participant, company, table, slot } of kept) {
    const p = personAt.get(participant);
    const c = wishes.companyAt.get(company);
    if (p === undefined || c === undefined) continue;
    participantSlots[p]! &= ~(1 << slot);
    tables[c]![table - 1]! &= ~(1 << slot);
    count(taken.participants, p);
    count(taken.companies, c);
  }
  const companySlots = Int32Array.from(tables, (own) => own.reduce((all, each) => all | each, 0));
  const { participants, companies } = frame;
  return {
    ...{ ...frame, tables },
    wishes: { ...wishes, participantSlots, companySlots },
    mask: frame.mask.map((_, pair) => {
      return participantSlots[participants.of[pair]!]! & companySlots[companies.of[pair]!]!;
    }),
    participants: left(participants, taken.participants, (at) => [participantSlots[at]!]),
    companies: left(companies, taken.companies, (at) => tables[at]!),
  };
}

function count(taken: Map<number, number>, at: number): void {
  taken.set(at, (taken.get(at) ?? 0) + 1);
}

function left(side: Side, taken: Map<number, number>, masks: (at: number) => number[]): Side {
  const agents = side.agents.map(({ quota, room }, at): Agent => {
    const free = new Uint8Array(room.length);
    for (const mask of masks(at)) for (const slot of slotsIn(mask)) free[slot]! += 1;
    return { quota: Math.max(0, quota - (taken.get(at) ?? 0)), room: free };
  });
  return { ...side, agents };
}
