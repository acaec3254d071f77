import type { Loss, LossCode } from './importer.ts';

const LONGEST_DETAIL = 120;
/** A report that nobody can read to its end helps nobody. */
const MOST_LOSSES = 50;

/** A piece of a file on one line, shortened so that a hostile file cannot flood the report. */
export function clip(text: string, longest = LONGEST_DETAIL): string {
  const line = text
    .slice(0, longest * 8)
    .replaceAll(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length <= longest ? line : `${points.slice(0, longest - 1).join('')}…`;
}

/** Collects what one question loses; the same thing is said once. */
export class Losses {
  readonly list: Loss[] = [];
  readonly #line: number | null;

  /** @param line where the question begins */
  constructor(line: number | null) {
    this.#line = line;
  }

  add(code: LossCode, detail: string | null = null, line = this.#line): void {
    const short = detail === null ? null : clip(detail);
    const isKnown = this.list.some((each) => each.code === code && each.detail === short);
    if (!isKnown && this.list.length < MOST_LOSSES) this.list.push({ code, detail: short, line });
  }
}
