import { NONE, type Held, type MakeHeld } from './choice.ts';
import type { Frame, Side } from './frame.ts';

export type Direction = 'participants' | 'companies';

export interface Proposing {
  by: Direction;
  makeHeld: MakeHeld;
  /** 1 for each pair that is out of the market. */
  struck: Uint8Array;
}

/**
 * Deferred acceptance: everybody of the proposing side proposes to the best partners that fit their
 * quota and slots, receivers keep the best that fit theirs, and whoever is turned away proposes on.
 * The outcome is stable with these choices and the best stable one for all who propose, in whatever
 * order they do (docs/matching-proof.md). Returns the pairs that stay, in no order.
 */
export function deferredAcceptance(frame: Frame, { by, makeHeld, struck }: Proposing): number[] {
  const proposing = frame[by];
  const receiving = frame[by === 'participants' ? 'companies' : 'participants'];
  const holds = ({ agents, prefers }: Side): Held[] => {
    const { slots, mask } = frame;
    const slotOf = new Int8Array(mask.length);
    return agents.map((agent) => makeHeld({ slots, agent, mask, slotOf, prefers }));
  };
  const proposals = holds(proposing).map((own, agent) => {
    return new Proposals(own, bestFirst(proposing, agent, struck));
  });
  const receivers = holds(receiving);
  const open = proposals.flatMap((each) => each.begin());
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const refused = receivers[receiving.of[pair]!]!.offer(pair);
    if (refused === NONE) continue;
    const next = proposals[proposing.of[refused]!]!.afterRefusal(refused);
    if (next !== NONE) open.push(next);
  }
  return receivers.flatMap(({ pairs }) => pairs);
}

function bestFirst({ pairs, prefers }: Side, agent: number, struck: Uint8Array): number[] {
  const left = pairs[agent]!.filter((pair) => struck[pair] === 0);
  return left.sort((a, b) => (prefers(a, b) ? -1 : 1));
}

/** What one who proposes holds on to of all that has not refused. */
class Proposals {
  readonly #own: Held;
  /** Neither proposed nor refused, best first. */
  #waiting: number[];

  constructor(own: Held, wanted: number[]) {
    this.#own = own;
    this.#waiting = wanted;
  }

  begin(): number[] {
    const taken = this.#waiting.filter((pair) => this.#own.add(pair));
    const isTaken = new Set(taken);
    this.#waiting = this.#waiting.filter((pair) => !isTaken.has(pair));
    return taken;
  }

  /** At most one partner takes the place of one who refused: the best that fits beside the others. */
  afterRefusal(refused: number): number {
    this.#own.remove(refused);
    const at = this.#waiting.findIndex((pair) => this.#own.add(pair));
    return at < 0 ? NONE : (this.#waiting.splice(at, 1)[0] ?? NONE);
  }
}
