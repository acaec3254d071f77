import { expect, test } from 'vitest';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { writtenAnswer } from './written-answer.ts';

const both = (text: string) => ({ en: text, ja: text });
const common = { id: 'q1', prompt: both('Which?'), hear: null };
const offers = [
  { id: 'a', en: 'house', ja: '家' },
  { id: 'b', jp: 'いえ' },
];

const choice: PublicQuestion = { ...common, kind: 'choice', show: null, options: offers };
const multiple: PublicQuestion = { ...common, kind: 'multiple', options: offers };
const typed: PublicQuestion = { ...common, kind: 'typed' };

test.each([
  [choice, { option: 'a' }, { en: 'house', ja: '家' }],
  [choice, { option: 'gone' }, { en: 'gone', ja: 'gone' }],
  [multiple, { options: ['a', 'b'] }, { en: 'house, いえ', ja: '家、いえ' }],
  [typed, { text: 'いえ' }, { en: 'いえ', ja: 'いえ' }],
  [typed, null, null],
])('what was answered is read in words, and nothing where it was left open', (...asked) => {
  const [question, answer, read] = asked;
  expect(writtenAnswer(question, answer)).toEqual(read);
});
