import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedTimes,
  mayBeMissed,
  minutesLate,
  phaseOf,
  type TableMeeting,
} from './expected-times.ts';

const MINUTE = 60_000;
const SLOT = 20;

const meeting = (slot: number, parts: Partial<TableMeeting> = {}): TableMeeting => ({
  ...{ id: `m${slot}`, slot, startsAt: slot * SLOT * MINUTE, startedAt: null, endedAt: null },
  ...{ isMissed: false, ...parts },
});
const minutesOf = (now: number, delay: number, meetings: TableMeeting[]) =>
  [...expectedTimes({ now: now * MINUTE, slotMinutes: SLOT, delay, meetings })].map(([id, at]) => [
    id,
    at / MINUTE,
  ]);

describe('when meetings will begin', () => {
  it('is the timetable, and the delay that the company says behind it', () => {
    const three = [meeting(0), meeting(1), meeting(3)];
    expect(minutesOf(0, 0, three)).toEqual([
      ['m0', 0],
      ['m1', 20],
      ['m3', 60],
    ]);
    expect(minutesOf(0, 10, three).map(([, at]) => at)).toEqual([10, 30, 70]);
  });

  it('is not before the one that runs is over, and a break catches up', () => {
    const late = [meeting(0, { startedAt: 8 * MINUTE }), meeting(1), meeting(3)];
    expect(minutesOf(10, 0, late).map(([, at]) => at)).toEqual([28, 60]);
    expect(minutesOf(35, 0, late).map(([, at]) => at)).toEqual([35, 60]);
  });

  it('does not wait for one that was forgotten to be ended, nor for who did not come', () => {
    const forgotten = [meeting(0, { startedAt: 0 }), meeting(4)];
    expect(minutesOf(81, 0, forgotten).map(([, at]) => at)).toEqual([80]);
    const missed = [meeting(0, { isMissed: true }), meeting(1)];
    expect(minutesOf(5, 0, missed)).toEqual([['m1', 20]]);
  });

  it('is never before the timetable, keeps the order, and grows with the delay', () => {
    const slots = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 });
    const minute = fc.integer({ min: 0, max: 200 });
    const ran = fc.option(minute, { nil: null });
    const drawn = fc.record({
      at: slots,
      now: minute,
      delay: fc.integer({ min: 0, max: 60 }),
      begun: ran,
    });
    fc.assert(
      fc.property(drawn, ({ at, now, delay, begun }) => {
        const meetings = at.toSorted((one, other) => one - other).map((slot) => meeting(slot));
        const [first, ...rest] = meetings;
        if (first && begun !== null) first.startedAt = begun * MINUTE;
        const table = { now: now * MINUTE, slotMinutes: SLOT, meetings };
        const times = [...expectedTimes({ ...table, delay }).values()];
        const ahead = begun === null ? meetings : rest;
        expect(times).toHaveLength(ahead.length);
        times.forEach((time, each) => {
          expect(time).toBeGreaterThanOrEqual((ahead[each]?.startsAt ?? 0) + delay * MINUTE);
          if (each > 0) expect(time - (times[each - 1] ?? 0)).toBeGreaterThanOrEqual(SLOT * MINUTE);
        });
        const later = [...expectedTimes({ ...table, delay: delay + 5 }).values()];
        later.forEach((time, each) => expect(time).toBeGreaterThanOrEqual(times[each] ?? 0));
      }),
    );
  });
});

describe('a meeting of the day', () => {
  it('is ahead, runs, was held, or was missed', () => {
    const phases = [{}, { startedAt: 1 }, { startedAt: 1, endedAt: 2 }, { isMissed: true }];
    expect(phases.map((parts) => phaseOf(meeting(0, parts)))).toEqual([
      ...['ahead', 'running', 'held', 'missed'],
    ]);
  });

  it('is late by whole minutes, and may be passed over five minutes after it was expected', () => {
    expect([-5, 0, 0.9, 1, 12.5].map((late) => minutesLate(0, late * MINUTE))).toEqual([
      ...[0, 0, 0, 1, 12],
    ]);
    expect([4.9, 5].map((late) => mayBeMissed(late * MINUTE, 0))).toEqual([false, true]);
  });
});
