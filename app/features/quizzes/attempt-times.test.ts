import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizRulesSchema } from '#app/features/banks/quiz-definition.ts';
import { endOf, ownRules, submissionDueOf, whyNoStart, type MadeAttempt } from './attempt-times.ts';

const HOUR = 3_600_000;
/** 1 July 2031 begins in Japan. */
const anchorAt = new Date('2031-06-30T15:00:00Z');
const after = (ms: number) => new Date(anchorAt.getTime() + ms);
const window = (rule: 'start-by' | 'finish-by') => ({ opensDay: 0, closesDay: 6, rule });
const rulesOf = (parts: object, given: Parameters<typeof ownRules>[1] | object = {}) =>
  ownRules(quizRulesSchema.parse(parts), { anchorAt, extensions: [], ...given });
const typhoon = {
  ...{ id: 'e', hours: 48 },
  fromAt: new Date('2031-07-06T15:00:00Z'),
  untilAt: new Date('2031-07-07T15:00:00Z'),
};

describe('the window of a quiz', () => {
  it('opens as its first day begins in Japan and closes as its last day ends', () => {
    const rules = rulesOf({ window: window('finish-by') });
    expect(rules.opensAt).toEqual(anchorAt);
    expect(rules.closesAt?.toISOString()).toBe('2031-07-07T15:00:00.000Z');
  });

  it('closes later for whom more time was given on its last day, and on no other', () => {
    const rules = rulesOf({ window: window('finish-by') }, { extensions: [typhoon] });
    expect(rules.closesAt?.toISOString()).toBe('2031-07-09T15:00:00.000Z');
    const before = { ...typhoon, fromAt: anchorAt, untilAt: typhoon.fromAt };
    const same = rulesOf({ window: window('finish-by') }, { extensions: [before] });
    expect(same.closesAt?.toISOString()).toBe('2031-07-07T15:00:00.000Z');
  });

  it('is none where the edition has no first day', () => {
    const rules = rulesOf({ window: window('finish-by') }, { anchorAt: null });
    expect([rules.opensAt, rules.closesAt]).toEqual([null, null]);
  });
});

describe('the time of an attempt', () => {
  const closesAt = after(7 * 24 * HOUR);
  const late = new Date(closesAt.getTime() - 0.5 * HOUR);

  it('is its duration from the start, also past the closing where that ends beginning only', () => {
    const rules = rulesOf({ durationMinutes: 60, window: window('start-by') });
    expect(endOf(rules, late)).toEqual(new Date(late.getTime() + HOUR));
  });

  it('ends with the closing where that ends working too', () => {
    const rules = rulesOf({ durationMinutes: 60, window: window('finish-by') });
    expect(endOf(rules, late)).toEqual(closesAt);
    expect(endOf(rules, anchorAt)).toEqual(after(HOUR));
  });

  it('ends where it began when the extra time that it began in is taken back', () => {
    const rules = rulesOf({ durationMinutes: 60, window: window('finish-by') });
    const begun = new Date(closesAt.getTime() + HOUR);
    expect(endOf(rules, begun)).toEqual(begun);
  });

  it('has no end where nothing says one', () => {
    expect(endOf(rulesOf({}), anchorAt)).toBeNull();
    expect(endOf(rulesOf({ window: window('start-by') }), anchorAt)).toBeNull();
    expect(submissionDueOf(rulesOf({}), null)).toBeNull();
  });

  it('leaves what is on its way five minutes unless the quiz says otherwise', () => {
    expect(submissionDueOf(rulesOf({}), anchorAt)).toEqual(after(5 * 60_000));
    expect(submissionDueOf(rulesOf({ graceMinutes: 0 }), anchorAt)).toEqual(anchorAt);
  });

  it('never lasts longer than the duration, and never past a closing that ends work', () => {
    const minutes = fc.integer({ min: 1, max: 600 });
    const start = fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }).map((at) => after(at * 60_000));
    fc.assert(
      fc.property(minutes, start, (durationMinutes, startedAt) => {
        const end = endOf(rulesOf({ durationMinutes, window: window('finish-by') }), startedAt);
        expect(end && end > startedAt && end <= closesAt).toBe(true);
        expect(Number(end) - startedAt.getTime()).toBeLessThanOrEqual(durationMinutes * 60_000);
      }),
    );
  });
});

describe('an attempt begins', () => {
  const submitted = (submittedAt: Date): MadeAttempt => ({
    ...{ startedAt: submittedAt, endsAt: null, submittedAt },
    submittedBy: 'learner',
    returnedAt: null,
  });
  const may = (parts: object, now: Date, made: Date[] = []) =>
    whyNoStart(rulesOf(parts), { now, made: made.map(submitted) });

  it('from the opening until just before the closing, by either rule', () => {
    for (const rule of ['start-by', 'finish-by'] as const) {
      const parts = { window: window(rule) };
      expect(may(parts, after(-1))).toEqual({ reason: 'not-open-yet', at: anchorAt });
      expect(may(parts, anchorAt)).toBeNull();
      expect(may(parts, after(7 * 24 * HOUR - 1))).toBeNull();
      expect(may(parts, after(7 * 24 * HOUR))).toMatchObject({ reason: 'closed' });
    }
  });

  it('as often as the quiz says, and when the wait since the last is over', () => {
    expect(may({ attempts: 2 }, anchorAt, [after(-HOUR)])).toBeNull();
    expect(may({ attempts: 2 }, anchorAt, [after(-2 * HOUR), after(-HOUR)])).toEqual({
      reason: 'no-attempts-left',
    });
    const waits = { waitMinutes: 90 };
    const made = [after(-HOUR), after(-9 * HOUR)];
    expect(may(waits, anchorAt, made)).toEqual({ reason: 'wait', at: after(0.5 * HOUR) });
    expect(may(waits, after(0.5 * HOUR), made)).toBeNull();
    expect(may(waits, anchorAt)).toBeNull();
  });

  it('again when the last was given back, whatever was used up or has closed', () => {
    const rules = rulesOf({ attempts: 1, window: window('finish-by') });
    const returned = { ...submitted(anchorAt), returnedAt: after(HOUR) };
    const now = after(30 * 24 * HOUR);
    expect(whyNoStart(rules, { now, made: [returned] })).toBeNull();
    const again = submitted(after(2 * HOUR));
    expect(whyNoStart(rules, { now, made: [returned, again] })).toMatchObject({ reason: 'closed' });
    const open = rulesOf({ attempts: 1 });
    expect(whyNoStart(open, { now, made: [returned, again] })).toMatchObject({
      reason: 'no-attempts-left',
    });
  });

  it('again where the closing ended the last one and more time was given since, but not where its own time did', () => {
    const parts = { attempts: 1, durationMinutes: 60, window: window('finish-by') };
    const rules = rulesOf(parts, { extensions: [typhoon] });
    const closing = after(7 * 24 * HOUR);
    const ended = (endsAt: Date, startedAt: Date): MadeAttempt => ({
      ...{ startedAt, endsAt, submittedAt: endsAt, submittedBy: 'server', returnedAt: null },
    });
    const now = new Date(closing.getTime() + HOUR);
    const cut = ended(closing, new Date(closing.getTime() - HOUR / 2));
    expect(whyNoStart(rules, { now, made: [cut] })).toBeNull();
    const whole = ended(closing, new Date(closing.getTime() - HOUR));
    expect(whyNoStart(rules, { now, made: [whole] })).toEqual({ reason: 'no-attempts-left' });
  });
});
