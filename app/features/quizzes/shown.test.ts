import { describe, expect, it } from 'vitest';
import { FREE_RULES } from '#app/features/banks/exports.ts';
import type { Quiz } from '#app/features/banks/exports.ts';
import { closedFrom, editionClosedFrom, shownOf } from './shown.ts';

const NOW = new Date('2031-08-31T12:00:00Z');
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

const quiz = (show: Partial<Quiz['definition']['show']>) =>
  ({
    definition: {
      show: {
        ...{ score: 'after-submission', verdict: 'after-submission' },
        ...{ explain: 'after-submission', solution: 'after-submission', ...show },
      },
    },
  }) as Pick<Quiz, 'definition'>;

describe('what is shown of a submitted attempt', () => {
  it('is all of it, unless the quiz says otherwise', () => {
    expect(shownOf(quiz({}), { closedAt: later(1), now: NOW })).toEqual({
      ...{ score: true, verdict: true, explain: true, solution: true, isLater: false },
      isScoreLater: false,
    });
  });

  it('waits for the closing where the quiz says so, and says that it waits', () => {
    const waiting = quiz({ explain: 'after-close', solution: 'after-close' });
    expect(shownOf(waiting, { closedAt: later(1), now: NOW })).toMatchObject({
      ...{ score: true, verdict: true, explain: false, solution: false, isLater: true },
    });
    for (const closedAt of [NOW, later(-1), null]) {
      expect(shownOf(waiting, { closedAt, now: NOW })).toMatchObject({
        ...{ explain: true, solution: true, isLater: false },
      });
    }
  });

  it('never holds what is never shown', () => {
    const shut = quiz({ score: 'never', solution: 'never' });
    expect(shownOf(shut, { closedAt: later(-99), now: NOW })).toMatchObject({
      ...{ score: false, solution: false, isLater: false },
    });
  });
});

describe('a quiz is closed', () => {
  const rules = { closesAt: NOW, durationMs: HOUR, graceMs: 2 * HOUR };

  it('when nobody can be working on it, and what was on its way has come', () => {
    expect(closedFrom({ ...rules, closing: 'finish-by' })).toEqual(later(2));
    expect(closedFrom({ ...rules, closing: 'start-by' })).toEqual(later(3));
  });

  it('never, where it does not close', () => {
    expect(closedFrom({ ...rules, closesAt: null, closing: 'finish-by' })).toBeNull();
  });
});

describe('for an edition a quiz is closed', () => {
  const window = { opensDay: null, closesDay: 0, rule: 'finish-by' as const };
  const rules = { ...FREE_RULES, graceMinutes: 5, durationMinutes: 60, window };
  const anchorAt = NOW;
  const closes = later(24).getTime();
  const minutes = (count: number) => new Date(closes + count * 60_000);
  const extension = (id: string, hours: number) => ({
    ...{ id, hours, fromAt: NOW, untilAt: later(48) },
  });

  it('at the latest end that anybody of it has', () => {
    const given = { itemSlug: 't', anchorAt, extensions: [], eased: [] };
    expect(editionClosedFrom(rules, given)).toEqual(minutes(5));
    const extensions = [[extension('a', 2)], [extension('a', 2), extension('b', 3)]];
    expect(editionClosedFrom(rules, { ...given, extensions })).toEqual(minutes(5 * 60 + 5));
  });

  it('once the longest working time is over of who began last, where the closing ends beginning', () => {
    const startBy = { ...rules, window: { ...window, rule: 'start-by' as const } };
    const others = { itemSlug: 'u', percent: 300 };
    const eased = [{ itemSlug: null, percent: 125 }, { itemSlug: 't', percent: 150 }, others];
    const given = { itemSlug: 't', anchorAt, extensions: [], eased };
    expect(editionClosedFrom(startBy, given)).toEqual(minutes(95));
    expect(editionClosedFrom(rules, given)).toEqual(minutes(5));
  });

  it('never, where it has no closing or the edition no first day', () => {
    const given = { itemSlug: 't', anchorAt, extensions: [[extension('a', 2)]], eased: [] };
    expect(editionClosedFrom({ ...rules, window: null }, given)).toBeNull();
    expect(editionClosedFrom(rules, { ...given, anchorAt: null })).toBeNull();
  });
});
