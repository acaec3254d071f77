import { describe, expect, test } from 'vitest';
import { isLive, timesOfSlot } from './rules.ts';

describe('the times of a fair', () => {
  test('a slot begins where the one before it ends', () => {
    const fair = { startsAt: new Date('2032-02-14T04:00:00Z'), slotMinutes: 20 };
    expect(timesOfSlot(fair, 0).startsAt).toEqual(fair.startsAt);
    expect(timesOfSlot(fair, 4)).toEqual({
      startsAt: timesOfSlot(fair, 3).endsAt,
      endsAt: new Date('2032-02-14T05:40:00Z'),
    });
  });

  test('a meeting that was declined or cancelled is not held', () => {
    const states = ['proposed', 'accepted', 'declined', 'cancelled'];
    expect(states.filter(isLive)).toEqual(['proposed', 'accepted']);
  });
});
