import { expect, it } from 'vitest';
import { yearInProgramme } from './year-in-programme.ts';

const post = { startsOn: '2029-07-28', endsOn: '2032-07-27', yearAtStart: 1 };

it('is the year that runs on a day, counted from the first one', () => {
  expect(yearInProgramme(post, '2029-07-28')).toBe(1);
  expect(yearInProgramme(post, '2030-07-27')).toBe(1);
  expect(yearInProgramme(post, '2030-07-28')).toBe(2);
  expect(yearInProgramme({ ...post, yearAtStart: 3 }, '2030-08-01')).toBe(4);
});

it('stays the last one after the post, and the first before it', () => {
  expect(yearInProgramme(post, '2040-01-01')).toBe(3);
  expect(yearInProgramme(post, '2029-01-01')).toBe(1);
});
