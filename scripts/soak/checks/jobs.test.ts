import { expect, test } from 'vitest';
import { checkJobs, type JobRow } from './jobs.ts';

const job: JobRow = { email: 'a', done: true, failed: false };
const one = [{ email: 'a' }];
const two = [...one, ...one];

test('a job that is done once is right', () => {
  expect(checkJobs([job], one, one)).toEqual([]);
});

test.each<[string, JobRow, ...{ email: string }[][]]>([
  ['not done', { ...job, done: false }, one, one],
  ['given up', { ...job, done: false, failed: true }, one, one],
  ['no mail', job, [], one],
  ['mailed twice', job, two, one],
  ['no link', job, one, []],
  ['two links made', job, one, two],
])('one with this fault is found: %s', (fault, row, ...[mails = [], links = []]) => {
  expect(checkJobs([row], mails, links)).toEqual([`job of a: ${fault}`]);
});
