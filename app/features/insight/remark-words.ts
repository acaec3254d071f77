import { wholePercent, writtenCoefficient, type LineRemark } from './figures.ts';

/** What stands in the words of a remark. */
export interface RemarkNames {
  edition: (editionId: string) => string;
  errorClass: (errorClass: string) => string;
  /** Letters of options one after another, in the language of the reader. */
  list: (letters: readonly string[]) => string;
}

/** The values for the message of a remark, whose key is its code. */
export function remarkValues(remark: LineRemark, names: RemarkNames): Record<string, string> {
  const letters = names.list(remark.letters ?? []);
  switch (remark.code) {
    case 'negative':
    case 'low-discrimination':
      return { value: writtenCoefficient(remark.value) };
    case 'idle-options':
      return { options: letters };
    case 'wrong-over-right':
    case 'popular-wrong':
      return { option: letters, percent: percent(remark.part) };
    case 'error-class':
      return { name: names.errorClass(remark.errorClass), percent: percent(remark.part) };
    case 'drift': {
      const edition = names.edition(remark.editionId);
      return { edition, percent: percent(remark.part), before: percent(remark.before) };
    }
    default:
      return { percent: percent(remark.part) };
  }
}

const percent = (part: number) => `${wholePercent(part)}`;
