import type { Step } from './ime-replay.ts';

/** What a keyboard sends while somebody types a text, and what a learner then sees. */
export interface Trace {
  name: string;
  /** Where it is written that a browser or a keyboard does so. */
  source: string;
  steps: readonly Step[];
  /** What the field then holds, and what is saved as the answer. */
  text: string;
  /** How the typing ends: by itself, with the field left, or with an Enter that gives the answer. */
  ends: 'open' | 'left' | 'given';
  /** An Enter has only confirmed what was composed. */
  confirms?: true;
  /** The button of the field, where it is not あ. */
  mode?: 'IME';
  /** What the field showed after each input, where rōmaji turns into kana. */
  seen?: readonly string[];
}

/** A key as it goes down; `isComposing` as the browser says it. */
export const down = (key: string, keyCode: number, isComposing: boolean): Step => ({
  ...{ type: 'keydown', key, keyCode, isComposing },
});
export const up = (key: string, keyCode: number, isComposing = false): Step => ({
  ...{ type: 'keyup', key, keyCode, isComposing },
});
export const starts: Step = { type: 'compositionstart', data: '' };
const updates = (data: string): Step => ({ type: 'compositionupdate', data });
export const ends = (data: string): Step => ({ type: 'compositionend', data });
export const blur: Step = { type: 'blur' };

/** Text that comes by a change of one kind. */
export const puts = (inputType: string, data: string | null, isComposing = false): Step[] =>
  (['beforeinput', 'input'] as const).map((type) => ({ type, inputType, data, isComposing }));

/** A composition that shows this now: https://github.com/w3c/input-events/pull/122. */
export const shows = (data: string): Step[] => [
  updates(data),
  ...puts('insertCompositionText', data, true),
];

/** A key that an IME holds, and what it then shows. */
export const held = (key: string, data: string, keyCode = 229): Step[] => [
  down(key, keyCode, true),
  ...shows(data),
  up(key, keyCode, true),
];

/** The first key of a composition: it is pressed before there is one. */
export const begins = (key: string, data: string): Step[] => [
  down(key, 229, false),
  starts,
  ...shows(data),
  up(key, 229, true),
];

/** A key of a keyboard without an IME. */
export const types = (letter: string): Step[] => {
  const code = letter.toUpperCase().charCodeAt(0);
  return [down(letter, code, false), ...puts('insertText', letter), up(letter, code)];
};
