import { describe, expect, test } from 'vitest';
import { standingOf } from './completion.ts';

const video = {
  complete: { played: 90, questions: 'all' as const },
  durationMs: 20_000,
  questions: 2,
};
const nothing = { played: [], answered: 0, isRead: false };
const all = [[0, 20_000]] as const;

describe('a video is complete', () => {
  test('when enough of its segments were played and its questions are answered', () => {
    expect(standingOf(video, { ...nothing, played: all, answered: 2 })).toEqual({
      ...{ complete: true, by: 'played' },
    });
  });

  test('when its text was read and its questions are answered', () => {
    expect(standingOf(video, { ...nothing, answered: 2, isRead: true })).toEqual({
      ...{ complete: true, by: 'light' },
    });
  });

  test('without its questions where the rule asks for none', () => {
    const rule = { ...video, complete: { played: 90, questions: 'none' as const } };
    expect(standingOf(rule, { ...nothing, played: all }).complete).toBe(true);
    expect(standingOf(rule, { ...nothing, isRead: true }).complete).toBe(true);
  });

  test('not before: it says how much is played of how much, and how many questions are open', () => {
    expect(standingOf(video, { ...nothing, played: [[0, 10_000]], answered: 1 })).toEqual({
      ...{ complete: false, played: 50, needed: 90, open: 1 },
    });
    expect(standingOf(video, { ...nothing, played: all, answered: 1 })).toEqual({
      ...{ complete: false, played: 100, needed: 90, open: 1 },
    });
    expect(standingOf(video, { ...nothing, isRead: true }).complete).toBe(false);
  });

  test('by its text alone where it has not been made yet', () => {
    const unmade = { ...video, durationMs: 0, complete: { played: 0, questions: 'none' as const } };
    expect(standingOf(unmade, nothing).complete).toBe(false);
    expect(standingOf(unmade, { ...nothing, isRead: true })).toEqual({
      complete: true,
      by: 'light',
    });
  });
});
