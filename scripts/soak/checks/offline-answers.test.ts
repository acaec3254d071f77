import { expect, test } from 'vitest';
import { checkArrived, type ArrivedAnswer, type GivenAnswer } from './offline-answers.ts';

const given: GivenAnswer[] = [
  { questionId: 'q', clientId: 'one', answer: 1 },
  { questionId: 'q', clientId: 'two', answer: 2 },
];
const [first, second] = given.map((answer, index) => ({ ...answer, sequence: index + 1 })) as [
  ArrivedAnswer,
  ArrivedAnswer,
];

test('answers that arrived once each in their order are right', () => {
  expect(checkArrived(given, [second, first])).toEqual([]);
});

test.each<[string, ArrivedAnswer[]]>([
  ['answer one: lost', [second]],
  ['answer one: there 2 times', [first, { ...first, sequence: 0 }, second]],
  ['answer one: changed', [{ ...first, answer: 3 }, second]],
  ['answer three: given by nobody', [{ ...first, clientId: 'three', sequence: 0 }, first, second]],
  ['question q: another answer counts than the last', [{ ...first, sequence: 3 }, second]],
])('this fault is found: %s', (fault, arrived) => {
  expect(checkArrived(given, arrived)).toEqual([fault]);
});
