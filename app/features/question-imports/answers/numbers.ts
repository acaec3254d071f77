import type { Losses } from '../losses.ts';

/** A right number, or one worth a share; null as its value stands for any other number. */
export interface WeighedNumber {
  value: number | null;
  tolerance: number;
  share: number;
  /** As it stands in the file. */
  written: string;
}

const NUMBER = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:e[+-]?\d{1,3})?$/iu;

/** A number as files of questions write it, with a point; null for anything else. */
export function numberOf(written: string): number | null {
  const text = written.normalize('NFKC').replaceAll('−', '-').trim();
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Without what binary fractions add behind the twelfth place. */
const exact = (value: number) => Number(value.toPrecision(12));

/** A number with its tolerance: `3.14`, `3.14:0.01`, `1..5`; null where it is none. */
export function rangeOf(written: string): { value: number; tolerance: number } | null {
  const dots = written.indexOf('..');
  if (dots > 0) {
    const [least, most] = [numberOf(written.slice(0, dots)), numberOf(written.slice(dots + 2))];
    if (least === null || most === null || least > most) return null;
    return { value: exact((least + most) / 2), tolerance: exact((most - least) / 2) };
  }
  const [number = '', margin = '0', ...more] = written.split(':');
  const [value, tolerance] = [numberOf(number), numberOf(margin)];
  if (value === null || tolerance === null || more.length > 0) return null;
  return { value, tolerance: Math.abs(tolerance) };
}

const isRight = ({ share }: WeighedNumber) => share >= 0.999;

function rightNumber(numbers: readonly WeighedNumber[], losses: Losses) {
  const [right, ...others] = numbers.filter(isRight);
  if (right && others.length === 0 && right.value !== null) return { ...right, value: right.value };
  if (!right) losses.add('no-right-answer');
  else losses.add(others.length > 0 ? 'several-right' : 'not-a-number', right.written);
  return null;
}

/** Fields of the one number that is worth all; null where there is none or several. */
export function numericFields(numbers: readonly WeighedNumber[], losses: Losses) {
  const right = rightNumber(numbers, losses);
  if (!right) return null;
  for (const each of numbers) {
    const isDropped = !isRight(each) && each.value !== null && each.share > 0;
    if (isDropped) losses.add('numbers-dropped', each.written);
  }
  const { value, tolerance } = right;
  return { kind: 'numeric', value, ...(tolerance > 0 ? { tolerance } : {}) };
}
