import { expect, test } from 'vitest';
import { isEnrolmentOpen, isLive, isRuleDue, mayBeEntered, mayDraw } from './rules.ts';

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

const live = {
  ...{ ...window, endDays: 30, accessEndDays: null, lotteryDrawnAt: null },
  ...{ publishedAt: at('2026-05-01'), archivedAt: null },
};
const [before, inside, closed, over] = ['2026-05-20', '2026-06-10', '2026-06-21', '2026-08-01'];

test('an edition is live from its publication until it is archived', () => {
  expect(isLive(live)).toBe(true);
  expect(isLive({ ...live, publishedAt: null })).toBe(false);
  expect(isLive({ ...live, archivedAt: at('2026-06-01') })).toBe(false);
});

test('people come into an edition while it is open, not into a draft, an archived or a past one', () => {
  const entered = (parts: object) =>
    [before, inside, closed, over].filter((day) => mayBeEntered({ ...live, ...parts }, at(day)));
  expect(entered({})).toEqual([inside]);
  expect(entered({ publishedAt: null })).toEqual([]);
  expect(entered({ archivedAt: at('2026-05-02') })).toEqual([]);
  expect(entered({ enrolCloseDays: null })).toEqual([inside, closed]);
});

test('a lottery is drawn once, when the window of a live edition has closed', () => {
  const drawn = (parts: object) =>
    [before, inside, closed, over].filter((day) => mayDraw({ ...live, ...parts }, at(day)));
  expect(drawn({})).toEqual([closed, over]);
  expect(drawn({ publishedAt: null })).toEqual([]);
  expect(drawn({ archivedAt: at('2026-05-02') })).toEqual([]);
  expect(drawn({ lotteryDrawnAt: at('2026-06-21') })).toEqual([]);
  expect(drawn({ enrolCloseDays: null })).toEqual([]);
});

test('a rule enrols while an edition is open or runs, but nobody before a lottery is drawn', () => {
  const ruled = { ...live, byRule: true, allocation: 'first-come' as const };
  const due = (parts: object) =>
    [before, inside, closed, over].filter((day) => isRuleDue({ ...ruled, ...parts }, at(day)));
  expect(due({})).toEqual([inside, closed]);
  expect(due({ byRule: false })).toEqual([]);
  expect(due({ archivedAt: at('2026-05-02') })).toEqual([]);
  expect(due({ allocation: 'lottery' })).toEqual([]);
  expect(due({ allocation: 'lottery', lotteryDrawnAt: at(closed) })).toEqual([inside, closed]);
});
