import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { writtenAnswer, type Written } from '#app/features/quizzes/exports.ts';

/** An answer that several may have given, with what it was worth and what it would be. */
export interface Sample {
  written: Written;
  people: number;
  verdictBefore: string | null;
  verdict: string | null;
  direction: 'up' | 'down';
}

interface Sampled {
  sequence: number | null;
  answer: unknown;
  verdictBefore: string | null;
  verdict: string | null;
}

const MOST_SHOWN = 12;
/** More different answers are not told apart: the most frequent are among the first. */
const MOST_KNOWN = 2_000;

/** Gathers the answers that change, those alike together. */
export class Samples {
  readonly #question: PublicQuestion;
  readonly #known = new Map<string, Sample>();

  constructor(question: PublicQuestion) {
    this.#question = question;
  }

  add(answer: Sampled, direction: Sample['direction']): void {
    const { verdictBefore, verdict } = answer;
    const given = answer.sequence === null ? null : answer.answer;
    const name = `${direction} ${verdictBefore} ${verdict} ${JSON.stringify(given)}`;
    const known = this.#known.get(name);
    if (known) known.people += 1;
    else if (this.#known.size < MOST_KNOWN) {
      const written = writtenAnswer(this.#question, given);
      this.#known.set(name, { written, people: 1, verdictBefore, verdict, direction });
    }
  }

  /** The most frequent first. */
  most(): Sample[] {
    return [...this.#known.values()].sort((a, b) => b.people - a.people).slice(0, MOST_SHOWN);
  }
}
