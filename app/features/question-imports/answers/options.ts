import type { Losses } from '../losses.ts';
import type { SourceWords } from '../texts/spoken.ts';

/** An option with what choosing it is worth: 1 is all, less than 0 takes off. */
export interface WeighedOption {
  words: SourceWords | undefined;
  share: number;
  feedback: SourceWords | undefined;
}

/** Shares are written in percent, thirds as 33.333 or 33. */
const near = (a: number, b: number) => Math.abs(a - b) < 0.011;

const isFull = ({ share }: WeighedOption) => near(share, 1) || share > 1;
const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;
const told = ({ words = '', share }: WeighedOption) =>
  `${percent(share)} ${typeof words === 'string' ? words : words.en}`;

function optionOf({ words = '', feedback }: WeighedOption, isCorrect: boolean) {
  return {
    text: words,
    ...(isCorrect ? { correct: true } : {}),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

/** Fields of a question with one right option; null where it has none or several. */
export function choiceFields(options: readonly WeighedOption[], losses: Losses) {
  const [right, ...others] = options.filter(isFull);
  if (!right || others.length > 0) {
    losses.add(right ? 'several-right' : 'no-right-answer');
    return null;
  }
  for (const option of options) {
    if (option !== right && option.share > 0) losses.add('partial-credit', told(option));
    if (option.share < 0) losses.add('negative-weights', told(option));
  }
  return { kind: 'choice', options: options.map((option) => optionOf(option, option === right)) };
}

/**
 * Fields of a question with any number of right options. Ours are worth the same, and a wrong one takes
 * off as much as a right one gives: where the file weighs otherwise it is told.
 */
export function multipleFields(options: readonly WeighedOption[], losses: Losses) {
  const right = options.filter(({ share }) => share > 0);
  if (right.length === 0) {
    losses.add('no-right-answer');
    return null;
  }
  const each = 1 / right.length;
  for (const option of options) {
    if (option.share > 0 && !near(option.share, each)) {
      losses.add('unequal-weights', told(option));
    }
    if (option.share <= 0 && !near(option.share, -each)) losses.add('wrong-weights', told(option));
  }
  return {
    kind: 'multiple',
    options: options.map((option) => optionOf(option, option.share > 0)),
  };
}
