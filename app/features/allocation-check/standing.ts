import type { MarketView, SeenCompany, SeenParticipant } from './market-view.ts';
import { scoreOf } from './score-of.ts';

/** A pair as one of the two sees it. */
export interface Pair {
  view: MarketView;
  chooser: 'participant' | 'company';
  p: SeenParticipant;
  c: SeenCompany;
}

/** Where one of a pair puts the other: by what a person ordered, else by score, else by the draw. */
export class Standing {
  /** Place among those that a person ordered; Infinity beyond them. */
  readonly band: number;
  readonly #of: Pair;
  #score = -1;
  #ticket = -1;

  constructor(of: Pair, band: number) {
    this.#of = of;
    this.band = band;
  }

  /** By what a person ordered, else by the higher score; what is alike in that, by the lower ticket. */
  isBefore(other: Standing): boolean {
    if (this.band !== other.band) return this.band < other.band;
    if (this.band === Infinity && this.score() !== other.score()) {
      return this.score() > other.score();
    }
    if (this.ticket() !== other.ticket()) return this.ticket() < other.ticket();
    return this.#lot() < other.#lot();
  }

  score(): number {
    const { view, chooser, p, c } = this.#of;
    const { participants, companies } = view.market.fair.weights;
    const weights = chooser === 'company' ? companies : participants;
    if (this.#score < 0) this.#score = scoreOf(p.row, c.row, weights);
    return this.#score;
  }

  ticket(): number {
    if (this.#ticket < 0) this.#ticket = this.#of.view.ticket(this.#of);
    return this.#ticket;
  }

  /** Of the one who is put somewhere. */
  #lot(): string {
    return this.#of.chooser === 'company' ? this.#of.p.lot : this.#of.c.lot;
  }
}
