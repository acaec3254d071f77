import { expect, test } from 'vitest';
import { checkSubmissions, type StoredSubmission } from './submissions.ts';

const sent = { attemptId: 'a', key: 'k', score: 3, maxScore: 4 };
const stored: StoredSubmission = { ...sent, events: 1, counted: 1 };

test('a submission that is there once is right', () => {
  expect(checkSubmissions([sent], [stored])).toEqual([]);
});

test.each<[string, StoredSubmission[]]>([
  ['lost', []],
  ['lost', [{ ...stored, key: null, score: null, maxScore: null, events: 0, counted: 0 }]],
  ['lost', [{ ...stored, events: 0 }]],
  ['counted twice', [{ ...stored, events: 2 }]],
  ['counted twice', [{ ...stored, counted: 2 }]],
  ['not counted', [{ ...stored, counted: 0 }]],
  ['stored under another key', [{ ...stored, key: 'other' }]],
  ['scored 2 instead of 3', [{ ...stored, score: 2 }]],
  ['scored out of another sum', [{ ...stored, maxScore: 5 }]],
])('one that is %s is found', (fault, rows) => {
  expect(checkSubmissions([sent], rows)).toEqual([`attempt a: ${fault}`]);
});
