import { expect, test } from 'vitest';
import { checkAnswers, type AnswerReceipt, type StoredAnswer } from './answers.ts';

const sent = {
  attemptId: 'a',
  questionId: 'q',
  sequence: 1,
  clientId: 'c',
  answer: { text: 'は' },
};
const receivedAt = '2031-07-01T00:00:00.000Z';
const row: StoredAnswer = { ...sent, receivedAt };
const receipt: AnswerReceipt = { status: 201, questionId: 'q', sequence: 1, receivedAt };

const check = (said: AnswerReceipt | undefined, rows: StoredAnswer[]) =>
  checkAnswers([sent], new Map(said ? [[0, said]] : []), rows);

test('an answer that is in the table as its receipt says is right', () => {
  expect(check(receipt, [row])).toEqual([]);
});

test.each<[string, AnswerReceipt | undefined, StoredAnswer[]]>([
  ['no receipt', undefined, [row]],
  ['answered 409', { ...receipt, status: 409 }, [row]],
  ['lost', receipt, []],
  ['replaced by another', receipt, [{ ...row, clientId: 'other' }]],
  ['changed', receipt, [{ ...row, answer: { text: 'ば' } }]],
  ['its receipt says something else', { ...receipt, sequence: 2 }, [row]],
  [
    'its receipt says something else',
    receipt,
    [{ ...row, receivedAt: '2031-07-01T00:00:00.001Z' }],
  ],
])('an answer with this fault is found: %s', (fault, said, rows) => {
  expect(check(said, rows)).toEqual([`answer a/q/1: ${fault}`]);
});

test('an answer stored a second time under another number is found', () => {
  expect(check(receipt, [row, { ...row, sequence: 2 }])).toEqual(['answer a/q/2: sent by nobody']);
});
