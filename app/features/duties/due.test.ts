import { describe, expect, it } from 'vitest';
import { BEGIN, lastReportYear, nextDue, takesPeriod, type FairDays } from './due.ts';
import { DUTY_NAMES } from './duties.ts';

const OSAKA: FairDays = {
  ...{ slug: 'osaka-2027', opensOn: '2026-11-27', publishedUntil: '2027-08-05' },
};
const NEXT: FairDays = { slug: 'tokyo-2028', opensOn: '2027-10-01', publishedUntil: '2028-08-20' };
const due = (duty: (typeof DUTY_NAMES)[number], today: string, done: string[] = []) =>
  nextDue(duty, { fairs: [NEXT, OSAKA], done, today });

describe('what is due next', () => {
  it('is the notification before people are first asked, once', () => {
    expect(due('notification', '2026-11-01')).toEqual({ period: BEGIN, dueOn: '2026-11-27' });
    expect(due('notification', '2027-11-01', [BEGIN])).toBeNull();
  });

  it('is the report of each June in which the service was there, by the end of August', () => {
    expect(due('report', '2026-12-01')).toEqual({ period: '2027', dueOn: '2027-08-31' });
    expect(due('report', '2027-09-02')).toEqual({ period: '2027', dueOn: '2027-08-31' });
    expect(due('report', '2027-09-02', ['2027'])).toEqual({ period: '2028', dueOn: '2028-08-31' });
  });

  it('is for each fair before it opens, and when what was published for it has ended', () => {
    expect(due('desk', '2026-11-01')).toEqual({ period: 'osaka-2027', dueOn: '2026-11-27' });
    expect(due('desk', '2026-11-01', ['osaka-2027'])).toMatchObject({ period: 'tokyo-2028' });
    expect(due('deletion', '2027-09-01')).toMatchObject({ dueOn: '2027-08-05' });
  });

  it('is nothing for what is always so, what follows an event, and where there is no fair', () => {
    for (const duty of ['changes', 'end', 'no-fee', 'no-gifts'] as const) {
      expect(due(duty, '2027-01-01')).toBeNull();
    }
    for (const duty of DUTY_NAMES) {
      expect(nextDue(duty, { fairs: [], done: [], today: '2027-01-01' })).toBeNull();
    }
  });
});

describe('what can be recorded', () => {
  const of = { fairs: [OSAKA], today: '2027-06-10' };

  it('is a period that is or was due, and the day of an event that has come', () => {
    expect(takesPeriod('report', '2027', of)).toBe(true);
    expect(takesPeriod('report', '2026', of)).toBe(false);
    expect(takesPeriod('desk', 'osaka-2027', of)).toBe(true);
    expect(takesPeriod('desk', 'nowhere', of)).toBe(false);
    expect(takesPeriod('changes', '2027-06-10', of)).toBe(true);
    expect(takesPeriod('changes', '2027-06-11', of)).toBe(false);
    expect(takesPeriod('changes', '2027-02-30', of)).toBe(false);
    expect(takesPeriod('no-fee', '2027', of)).toBe(false);
  });

  it('is reported of the first of June that was last', () => {
    expect(lastReportYear('2027-05-31')).toBe(2026);
    expect(lastReportYear('2027-06-01')).toBe(2027);
  });
});
