import { describe, expect, it } from 'vitest';
import { reasonOf, standingOf } from './standing.ts';

const now = new Date('2031-07-01T00:00:00Z');
const days = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
const facts = { completedAt: null, nextDueAt: null, lastActiveAt: null, accessEndsAt: null };

describe('how somebody stands', () => {
  it('is not started, on pace, behind or completed', () => {
    expect(standingOf(facts, now)).toBe('not-started');
    expect(standingOf({ ...facts, lastActiveAt: days(1), nextDueAt: days(-1) }, now)).toBe(
      'on-pace',
    );
    expect(standingOf({ ...facts, nextDueAt: days(0.01) }, now)).toBe('behind');
    expect(standingOf({ ...facts, nextDueAt: days(9), completedAt: days(1) }, now)).toBe(
      'completed',
    );
  });

  it('is ended from the end of access, for who has not completed', () => {
    const late = { ...facts, nextDueAt: days(9), accessEndsAt: now };
    expect(standingOf(late, now)).toBe('ended');
    expect(standingOf({ ...late, accessEndsAt: days(-0.01) }, now)).toBe('behind');
    expect(standingOf({ ...late, completedAt: days(1) }, now)).toBe('completed');
  });
});

describe('somebody needs attention', () => {
  const at = (parts: object) => reasonOf({ ...facts, enrolledAt: days(1), ...parts }, now);

  it('who let a date pass, did not begin for two weeks, or was away for four', () => {
    expect(at({ nextDueAt: days(1) })).toBe('behind');
    expect(at({ enrolledAt: days(15) })).toBe('not-started');
    expect(at({ lastActiveAt: days(29) })).toBe('silent');
  });

  it('and nobody else', () => {
    expect(at({})).toBeNull();
    expect(at({ enrolledAt: days(13) })).toBeNull();
    expect(at({ enrolledAt: days(60), lastActiveAt: days(27), nextDueAt: days(-1) })).toBeNull();
    expect(at({ nextDueAt: days(30), completedAt: days(1) })).toBeNull();
    expect(at({ nextDueAt: days(30), accessEndsAt: days(1) })).toBeNull();
  });
});
