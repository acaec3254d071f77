import { compileSource, type CompiledParts } from '../sources/compile-source.server.ts';
import type { QuestionSource } from '../sources/question-source.ts';

const words = { en: 'Which?', ja: 'どれですか。' };
const rubric = [
  {
    id: 'task',
    name: { en: 'Task', ja: '課題' },
    levels: [
      { id: 'no', points: 0, name: 'Not yet' },
      { id: 'yes', points: 2, name: 'Done' },
    ],
  },
];
const statements = [
  { id: 'order', text: 'I can order a meal.' },
  { id: 'phone', text: 'I can take a phone call.' },
];

const told = (text: string) => ({ en: text, ja: `${text}（日本語）` });

/** A scenario of two scenes: it can end well at once, be put right, or go wrong. */
const SCENARIO: QuestionSource = {
  ...{ kind: 'scenario', prompt: words },
  scenes: [
    {
      id: 'staff-room',
      text: told('The plan for the third lesson is not on the desk, and the bell rings soon.'),
      choices: [
        { id: 'ask', text: told('Ask now.'), end: 'good', follows: told('There is time to plan.') },
        {
          ...{ id: 'wait', text: told('Wait.'), next: 'classroom' },
          ...{ follows: told('The bell rings.'), better: told('Ask before the lesson.') },
        },
      ],
    },
    {
      id: 'classroom',
      text: told('The class is waiting, and the teacher looks at you with a question.'),
      choices: [
        {
          ...{ id: 'song', text: told('Begin with a song.'), end: 'poor' },
          ...{ follows: told('Nobody knows it.'), better: told('Ask what the class did last.') },
        },
        {
          ...{ id: 'last', text: told('Ask what they did last time.'), end: 'half' },
          follows: told('The class shows the page.'),
        },
      ],
    },
  ],
  judgements: [
    { id: 'good', share: 1, ...told('Asked in time.') },
    { id: 'half', share: 0.5, ...told('Put right, but late.') },
    { id: 'poor', share: 0, ...told('The lesson was lost.') },
  ],
};

/** A question of each kind, as an author writes it: what the tests of all kinds run over. */
export const SAMPLES: readonly QuestionSource[] = [
  {
    ...{ kind: 'choice', prompt: words },
    options: [
      { text: 'tea', correct: true },
      { text: 'milk', feedback: 'That is ぎゅうにゅう.' },
      { jp: 'みず' },
      { text: 'None of these', last: true },
    ],
  },
  {
    ...{ kind: 'multiple', prompt: words },
    options: [
      { jp: '{火|か}{曜|よう}{日|び}', correct: true },
      { jp: 'もくようび', correct: true },
      { jp: 'げつまつ', feedback: words },
      { jp: 'きょねん' },
    ],
  },
  { kind: 'true-false', prompt: words, correct: false, wrong: words },
  {
    ...{ kind: 'short', prompt: words },
    accepted: ['Tokyo', { text: 'To*', share: 0.5 }],
  },
  { kind: 'typed', prompt: words, accepted: ['おばあさん', 'お{婆|ばあ}さん'] },
  { kind: 'kanji-reading', prompt: words, shown: '先生', accepted: ['せんせい'] },
  {
    ...{ kind: 'dictation', prompt: words, audio: { file: 'a.mp3', plays: 3 } },
    accepted: ['がっこうへいきます', '学校へ行きます'],
  },
  {
    ...{ kind: 'cloze', prompt: words, text: 'わたし[[a]] ALTです。[[b]]年 [[c]]。' },
    blanks: {
      a: { kind: 'typed', accepted: ['は'], worth: 2 },
      b: { kind: 'numeric', value: 2026 },
      c: { kind: 'choice', options: [{ text: 'です', correct: true }, { text: 'ます' }] },
    },
  },
  {
    ...{ kind: 'matching', prompt: words },
    pairs: [
      { left: { jp: 'みぎ' }, right: { text: 'right' } },
      { left: { jp: 'ひだり' }, right: { text: 'left' } },
      { left: { jp: 'うえ' }, right: { text: 'up' } },
    ],
    spare: [{ text: 'down' }],
  },
  {
    ...{ kind: 'ordering', prompt: words },
    tiles: ['わたしは', 'シカゴから', 'きました'],
    spare: ['シカゴに'],
    alsoRight: [[1, 0, 2]],
  },
  {
    ...{ kind: 'numeric', prompt: words, value: 1500, tolerance: 10 },
    units: [{ text: 'm' }, { text: 'km', factor: 1000 }, { text: 'cm', wrong: true }],
  },
  SCENARIO,
  { kind: 'essay', prompt: words, rubric, answerIn: 'ja', model: 'はじめまして。' },
  { kind: 'spoken', prompt: words, rubric, seconds: 60 },
  { kind: 'file', prompt: words, rubric, types: ['pdf'] },
  { kind: 'can-do', prompt: words, statements },
  {
    ...{ kind: 'survey', prompt: words, statements },
    scale: [
      { id: 'no', text: 'No' },
      { id: 'yes', text: 'Yes' },
    ],
  },
];

const media = { image: () => null, html: (markdown: typeof words) => markdown };

/** The sample of a kind, compiled. */
export function compiledSample(kind: QuestionSource['kind']): CompiledParts {
  const source = SAMPLES.find((sample) => sample.kind === kind);
  if (!source) throw new Error(`no sample of kind ${kind}`);
  return compileSource(source, `q-${kind}`, media);
}
