import { describe, expect, it } from 'vitest';
import { comparePublication, describeChange } from '#app/features/content/exports.ts';
import { PLACING, placementCourse } from './placement-course.ts';
import { ALL_KINDS, quizCourse } from './quiz-course.ts';
import { compiled, type Files } from './small-course.ts';

const FILE = `quizzes/01-${ALL_KINDS}.yaml`;

function changedIn(files: Files, file: string, [from, to]: readonly [string, string]) {
  const text = String(files.get(file));
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return compiled(files.set(file, text.replace(from, to)));
}

const previous = compiled(quizCourse());
const changed = (...change: [string, string]) => changedIn(quizCourse(), FILE, change);
const kindOf = (...change: [string, string]) => comparePublication(previous, changed(...change));

/** What is right, what is offered, and by what it is marked and heard. */
const REVISIONS: [string, string, string][] = [
  [
    'multiple: what is right',
    'jp: もくようび, correct: true',
    'jp: もくようび, feedback: { en: No., ja: いいえ。 }',
  ],
  ['multiple: what is offered', 'jp: げつまつ', 'jp: ねんまつ'],
  ['true or false', 'correct: false', 'correct: true'],
  [
    'matching: what is offered beside',
    'spare: [{ text: { en: up, ja: 上 } }]',
    'spare: [{ text: { en: down, ja: 下 } }]',
  ],
  ['short: what is accepted', 'accepted: [Tokyo, 東京]', 'accepted: [Tokyo, 東京, Edo]'],
  ['kanji: what is read', 'shown: 先生が {来|き}ました。', 'shown: 先生は {来|き}ました。'],
  ['dictation', 'accepted: [はい]', 'accepted: [はい, ハイ]'],
  ['cloze: what is right', '{ kind: numeric, value: 9 }', '{ kind: numeric, value: 8 }'],
  ['cloze: what is offered', 'correct: true }, { text: に }', 'correct: true }, { text: へ }'],
  ['numeric: what is near enough', 'tolerance: 10', 'tolerance: 5'],
  ['numeric: in which units', 'factor: 1000', 'factor: 100'],
  ['scenario: what an ending is worth', 'share: 0.5, en', 'share: 0.6, en'],
  ['scenario: what is offered', 'id: wait', 'id: stay'],
  ['essay: what it is marked by', 'id: done, points: 2', 'id: done, points: 3'],
  ['essay: how long it may be', 'most: 100', 'most: 120'],
  ['can-do: what is asked', 'id: order, text', 'id: meals, text'],
  ['survey: what is offered', 'id: disagree', 'id: rather-not'],
  ['a set: how often it is heard', 'plays: 2', 'plays: 3'],
  [
    'a set: what is heard',
    'jp: もしもし。, romaji: Moshi moshi.',
    'jp: はいはい。, romaji: Hai hai.',
  ],
  [
    'a set: which passage it is about',
    'kind: true-false\n        passage: notice',
    'kind: true-false\n        passage: call',
  ],
];

/** Words that explain, and words to read. */
const CORRECTIONS: [string, string, string][] = [
  ['multiple: of a wrong option', 'That is the end of a month.', 'It is the end of a month.'],
  ['true or false: of a wrong answer', 'It says やすみ.', 'The notice says やすみ.'],
  ['scenario: what happens', 'The bell rings and', 'The bell has rung and'],
  ['scenario: a better way', 'costs a minute', 'costs one minute'],
  ['scenario: of an ending', 'You asked in time', 'You have asked in time'],
  ['essay: a model', 'model: はじめまして。', 'model: はじめまして。どうぞ。'],
  ['essay: of a level', 'All is said.', 'Everything is said.'],
  ['can-do: a statement', 'I can order a meal.', 'I can order food.'],
  ['a text to read', 'en: A notice', 'en: A note'],
];

describe('a change of a published question', () => {
  it.each(REVISIONS)('is a revision: %s', (_, from, to) => {
    const next = changed(from, to);
    expect(comparePublication(previous, next)).toBe('revision');
  });

  it.each(CORRECTIONS)('is a correction: %s', (_, from, to) => {
    expect(kindOf(from, to)).toBe('correction');
  });

  it('of feedback to a form, in a text too, is a correction', () => {
    const withWords = (words: string) => {
      const form = `{ text: Edo, share: 0.5, feedback: { en: ${words}, ja: 江戸。 } }`;
      const files = quizCourse();
      const text = String(files.get(FILE))
        .replace('accepted: [Tokyo, 東京]', `accepted: [Tokyo, ${form}]`)
        .replace('c: { kind: numeric, value: 9 }', `c: { kind: short, accepted: [x, ${form}] }`);
      return compiled(files.set(FILE, text));
    };
    const [one, other] = [withWords('Old.'), withWords('Its old name.')];
    expect(comparePublication(one, other)).toBe('correction');
    expect(describeChange(one, other).checkUpsChanged).toEqual([]);
  });

  it('of words that explain is no change that a learner is told of', () => {
    const next = changed('It says やすみ.', 'The notice says やすみ.');
    expect(Object.values(describeChange(previous, next)).flat()).toEqual([]);
  });
});

describe('a change of a placement test', () => {
  const file = `quizzes/01-${PLACING}.yaml`;
  const placement = () => compiled(placementCourse('levels'));

  it('of what a level draws or advises is a revision, of what it is called a correction', () => {
    const kind = (...change: [string, string]) =>
      comparePublication(placement(), changedIn(placementCourse('levels'), file, change));
    expect(kind('take: 2', 'take: 1')).toBe('revision');
    expect(kind('advises: 2', 'advises: 3')).toBe('revision');
    expect(kind('en: Level low', 'en: The first level')).toBe('correction');
  });
});

it('a course that was published before its lines said all of this is no revision for it', () => {
  const published = { digest: 'older', keys: previous.formerKeys ?? [] };
  expect(comparePublication(published, previous)).toBe('correction');
  const next = changed('correct: false', 'correct: true');
  expect(comparePublication(published, next)).toBe('revision');
});
