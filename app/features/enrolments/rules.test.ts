import { expect, test } from 'vitest';
import { isEnrolmentOpen } from './rules.ts';

const anchorAt = new Date('2026-07-01T00:00:00Z');
const window = { anchorAt, enrolOpenDays: -30, enrolCloseDays: -10 };
const at = (iso: string) => new Date(iso);

test('an edition without an anchor is always open', () => {
  const open = { anchorAt: null, enrolOpenDays: null, enrolCloseDays: null };
  expect(isEnrolmentOpen(open, at('1999-01-01'))).toBe(true);
});

test('the window opens at its first instant and is closed at its last', () => {
  expect(isEnrolmentOpen(window, at('2026-05-31T23:59:59.999Z'))).toBe(false);
  expect(isEnrolmentOpen(window, at('2026-06-01T00:00:00Z'))).toBe(true);
  expect(isEnrolmentOpen(window, at('2026-06-20T23:59:59.999Z'))).toBe(true);
  expect(isEnrolmentOpen(window, at('2026-06-21T00:00:00Z'))).toBe(false);
});

test('a missing end leaves the window open', () => {
  expect(isEnrolmentOpen({ ...window, enrolCloseDays: null }, at('2030-01-01'))).toBe(true);
});
