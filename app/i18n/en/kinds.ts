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
  scenario: {
    scene: 'Scene {number}',
    goOn: 'Go on',
    chooseFirst: 'Choose what you would do first.',
    path: 'What you have chosen',
    again: 'Choose again from here',
    ended: 'The story ends here.',
    stillCounts: 'Until this way reaches an end, the way you went before counts.',
    book: 'Begin with scene 1. Choose one way in each scene you come to, and leave the others open.',
    follows: 'What follows',
    goTo: 'Go on with scene {number}.',
    endsHere: 'The story ends.',
    better: 'A better way:',
    notBest: 'There was a better way.',
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
