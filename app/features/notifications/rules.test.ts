import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS as STORED_KINDS } from '#db/schema/notifications.ts';
import { wallTime } from '#app/platform/local-time.ts';
import { DEFAULT_QUIET_HOURS, endOfQuiet, isQuiet } from './quiet-hours.ts';
import { isRefusable, NOTICE_KINDS, planMail, REFUSABLE_KINDS } from './rules.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const ZONES = [
  ...['Asia/Tokyo', 'America/Chicago', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['America/St_Johns', 'Africa/Cairo', 'Pacific/Apia', 'UTC', 'America/Santiago'],
];
const zone = fc.constantFrom(...ZONES);
const minute = fc.integer({ min: 0, max: 1439 });
const quietHours = fc
  .record({ from: minute, until: minute })
  .filter(({ from, until }) => from !== until);
const instant = fc.date({
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2036-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const kind = fc.constantFrom(...NOTICE_KINDS);

describe('quiet hours', () => {
  test('end at an instant that is not quiet, within a day and the hour a clock may be set back', () => {
    fc.assert(
      fc.property(zone, instant, quietHours, (where, now, quiet) => {
        const end = endOfQuiet(now, where, quiet);
        expect(isQuiet(quiet, wallTime(end, where).minute)).toBe(false);
        expect(end.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(25 * HOUR);
      }),
      { numRuns: 500 },
    );
  });

  test('do not end before every minute up to their end was quiet', () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        quietHours,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...each) => {
          const [where, now, quiet, share] = each;
          const end = endOfQuiet(now, where, quiet).getTime();
          fc.pre(end > now.getTime());
          const between = new Date(now.getTime() + (end - now.getTime()) * share * 0.999);
          // A clock that is set back may show the end twice: between the two it is quiet again.
          const isFirst = wallTime(new Date(end - 1), where).minute === (quiet.until + 1439) % 1440;
          if (isFirst) expect(isQuiet(quiet, wallTime(between, where).minute)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Asia/Tokyo', '2031-07-01T12:00:00Z', '2031-07-01T23:00:00.000Z'],
    ['Asia/Tokyo', '2031-07-01T11:59:59Z', '2031-07-01T11:59:59.000Z'],
    ['Asia/Tokyo', '2031-07-01T22:59:00Z', '2031-07-01T23:00:00.000Z'],
    ['America/Chicago', '2031-07-01T03:00:00Z', '2031-07-01T13:00:00.000Z'],
    // The night in which summer time begins has an hour less, the one in which it ends an hour more.
    ['America/Chicago', '2031-03-09T04:00:00Z', '2031-03-09T13:00:00.000Z'],
    ['America/Chicago', '2031-11-02T02:30:00Z', '2031-11-02T14:00:00.000Z'],
  ])('in %s what is to go out at %s goes out at %s', (where, now, expected) => {
    expect(endOfQuiet(new Date(now), where, DEFAULT_QUIET_HOURS).toISOString()).toBe(expected);
  });

  test('over midnight are quiet on both sides of it', () => {
    const quiet = { from: 1_260, until: 480 };
    expect([1_259, 1_260, 0, 479, 480].map((at) => isQuiet(quiet, at))).toEqual([
      ...[false, true, true, true, false],
    ]);
  });
});

describe('a mail', () => {
  const NIGHT = new Date('2031-07-01T15:00:00Z');
  const DAY = new Date('2031-07-01T03:00:00Z');
  const plan = (parts: Partial<Parameters<typeof planMail>[0]>) =>
    planMail({
      ...{ kind: 'announcement', now: DAY, zone: 'Asia/Tokyo', lastReminderAt: null },
      preferences: { refused: [], quiet: DEFAULT_QUIET_HOURS },
      ...parts,
    });

  test('about account and safety goes out at once, whatever was chosen and whatever hour it is', () => {
    fc.assert(
      fc.property(zone, instant, quietHours, (where, now, quiet) => {
        const preferences = { refused: [...REFUSABLE_KINDS], quiet };
        expect(plan({ kind: 'account', zone: where, now, preferences })).toEqual({ when: 'now' });
      }),
    );
    expect(isRefusable('account')).toBe(false);
  });

  test('of a refused kind never goes out; of any other it does, sooner or later', () => {
    fc.assert(
      fc.property(kind, fc.subarray([...REFUSABLE_KINDS]), instant, (each, refused, now) => {
        const preferences = { refused, quiet: DEFAULT_QUIET_HOURS };
        const { when } = plan({ kind: each, now, preferences });
        expect(when === 'never').toBe(refused.some((one) => one === each));
      }),
    );
  });

  test('waits for the end of the quiet hours, and comes at once without any', () => {
    const end = new Date('2031-07-01T23:00:00Z');
    expect(plan({ now: NIGHT })).toEqual({ when: 'later', at: end });
    expect(plan({ now: NIGHT, preferences: { refused: [], quiet: null } })).toEqual({
      when: 'now',
    });
    expect(plan({ now: end })).toEqual({ when: 'now' });
  });

  test('that reminds comes a week after the one before, and not in the night', () => {
    const lastReminderAt = new Date(NIGHT.getTime() - WEEK + HOUR);
    const at = new Date('2031-07-01T23:00:00Z');
    expect(plan({ kind: 'reminder', now: DAY, lastReminderAt })).toEqual({ when: 'later', at });
    expect(plan({ kind: 'announcement', now: DAY, lastReminderAt })).toEqual({ when: 'now' });
    const past = new Date(DAY.getTime() - WEEK);
    expect(plan({ kind: 'reminder', now: DAY, lastReminderAt: past })).toEqual({ when: 'now' });
  });

  test('that was put off is not put off again when its hour has come', () => {
    fc.assert(
      fc.property(kind, zone, instant, quietHours, instant, (...given) => {
        const [each, where, now, quiet, before] = given;
        const input = { kind: each, zone: where, preferences: { refused: [], quiet } };
        const lastReminderAt = before < now ? before : null;
        const first = plan({ ...input, now, lastReminderAt });
        if (first.when !== 'later') return;
        expect(first.at.getTime()).toBeGreaterThan(now.getTime());
        expect(plan({ ...input, now: first.at, lastReminderAt })).toEqual({ when: 'now' });
      }),
    );
  });
});

test('the kinds of the rules are those that the database knows', () => {
  expect(NOTICE_KINDS).toEqual(STORED_KINDS);
});
