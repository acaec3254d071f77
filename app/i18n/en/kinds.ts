import type ja from '../ja/kinds.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  multiple: { several: 'Choose all that apply.' },
  trueFalse: { true: 'True', false: 'False' },
  numeric: { unit: 'Unit', chooseUnit: 'Choose a unit' },
  matching: { choose: 'Choose' },
  cloze: {
    blank: 'Blank {number}',
    blankOf: 'Blank {number} of {all}',
    blankIn: 'Blank {number} of {all}: {before}＿{after}',
    choose: 'Choose',
  },
  essay: {
    limit:
      'Write {of, select, words {{least} to {most} words} other {{least} to {most} characters, spaces and line breaks not counted}}.',
    length:
      '{of, select, words {{count, plural, one {# word} other {# words}}} other {{count, plural, one {# character} other {# characters}}}} so far',
  },
  rubric: {
    title: 'What it is marked by',
    level: '{name} ({points, plural, one {# point} other {# points}})',
  },
  canDo: { level0: 'Not yet', level1: 'With help', level2: 'Mostly', level3: 'Well' },
  sound: {
    left: '{left, plural, =0 {No plays left} one {# play left} other {# plays left}} of {all}',
  },
  stimulus: {
    about:
      '{count, plural, one {Question {from} is about this.} other {Questions {from} to {to} are about this.}}',
  },
};

export default en;
