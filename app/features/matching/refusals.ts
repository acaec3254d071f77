import { heldBy } from './choice.ts';
import type { Reason } from './feasibility.ts';
import type { Frame, Side } from './frame.ts';
import { seedCommitment } from './lottery.ts';
import { namesOf } from './naming.ts';
import type { Market } from './schema.ts';
import type { Timetabler } from './timetable/timetabler.ts';

/** Why a market is not matched at all. */
export type Refusal =
  | { code: 'seed-not-committed' }
  | { code: 'pin-not-feasible'; participant: string; company: string; reasons: Reason[] }
  | { code: 'pin-beyond-cap' | 'pin-without-place'; participant: string; company: string };

export function seedRefused({ fair: { seed } }: Market): Refusal | null {
  return seedCommitment(seed.value) === seed.commitment ? null : { code: 'seed-not-committed' };
}

/**
 * A pin puts a pair first on both sides; it overrules nobody's refusal and no hard rule. Places all
 * pinned pairs and keeps them from being driven out.
 */
export function pinsRefused(
  market: Market,
  frame: Frame,
  timetabler: Pick<Timetabler, 'fit' | 'lock'>,
): Refusal | null {
  const pinned = [...frame.pinned.keys()].filter((pair) => frame.pinned[pair] === 1);
  const beyond = infeasiblePin(market, frame) ?? pinBeyondCap(frame, pinned);
  if (beyond) return beyond;
  const [unplaced] = timetabler.fit(pinned);
  if (unplaced !== undefined) return { code: 'pin-without-place', ...namesOf(frame, unplaced) };
  timetabler.lock(pinned);
  return null;
}

function infeasiblePin({ overrides }: Market, { wishes }: Frame): Refusal | null {
  for (const each of overrides) {
    if (each.kind !== 'pin') continue;
    const { participant, company } = each;
    const p = wishes.participants.findIndex(({ id }) => id === participant);
    const reasons = wishes.reasons(p, wishes.companyAt.get(company)!);
    if (reasons.length > 0) return { code: 'pin-not-feasible', participant, company, reasons };
  }
  return null;
}

/** Everybody's pins fit their quota and, each in a slot of its own, their free slots. */
function pinBeyondCap(frame: Frame, pinned: readonly number[]): Refusal | null {
  const { slots, mask } = frame;
  for (const side of [frame.participants, frame.companies] as Side[]) {
    const slotOf = new Int8Array(mask.length);
    const held = new Map<number, ReturnType<typeof heldBy>>();
    for (const pair of pinned) {
      const at = side.of[pair]!;
      const own =
        held.get(at) ??
        heldBy({ slots, mask, slotOf, agent: side.agents[at]!, prefers: side.prefers });
      held.set(at, own);
      if (!own.add(pair)) return { code: 'pin-beyond-cap', ...namesOf(frame, pair) };
    }
  }
  return null;
}
