import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizRulesSchema } from '#app/features/banks/quiz-definition.ts';
import { NO_EASE, type Ease } from '#app/features/enrolments/exports.ts';
import { endOf, ownRules, wasCutShort, whyNoStart, type MadeAttempt } from './attempt-times.ts';
import { rulesViewOf } from './rules-view.ts';

const MINUTE = 60_000;
const anchorAt = new Date('2031-06-30T15:00:00Z');
const after = (minutes: number) => new Date(anchorAt.getTime() + minutes * MINUTE);
const DAY = 24 * 60;
const eased = (parts: object, ease: Partial<Ease>) =>
  ownRules(quizRulesSchema.parse(parts), {
    ...{ anchorAt, extensions: [] },
    ease: { ...NO_EASE, ...ease },
  });
const percents = fc.constantFrom(100, 125, 150, 175, 200, 250, 300);
const minutes = fc.integer({ min: 1, max: 600 });
const window = { opensDay: 0, closesDay: 0, rule: 'finish-by' };

describe('more working time', () => {
  it('is what was given of the duration, in whole minutes and never less', () => {
    fc.assert(
      fc.property(minutes, percents, (durationMinutes, percent) => {
        const end = endOf(eased({ durationMinutes }, { percent }), anchorAt);
        const lasts = (Number(end) - anchorAt.getTime()) / MINUTE;
        expect(Number.isInteger(lasts)).toBe(true);
        expect(lasts).toBeGreaterThanOrEqual((durationMinutes * percent) / 100);
        expect(lasts).toBeLessThan((durationMinutes * percent) / 100 + 1);
      }),
    );
  });

  it('ends with a closing that ends work, and not with one that ends beginning', () => {
    const late = after(DAY - 20);
    const parts = { durationMinutes: 20 };
    expect(endOf(eased({ ...parts, window }, { percent: 150 }), late)).toEqual(after(DAY));
    const startBy = { ...window, rule: 'start-by' };
    const end = endOf(eased({ ...parts, window: startBy }, { percent: 150 }), late);
    expect(end).toEqual(after(DAY + 10));
  });

  it('that is taken back shortens what is open, but never to before that moment', () => {
    const spans = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(minutes, percents, spans, (durationMinutes, percent, back) => {
        const at = after(back);
        const end = Number(
          endOf(eased({ durationMinutes }, { takenBack: [{ percent, at }] }), anchorAt),
        );
        const usual = Number(endOf(eased({ durationMinutes }, {}), anchorAt));
        const longer = Number(endOf(eased({ durationMinutes }, { percent }), anchorAt));
        expect(end).toBe(Math.max(usual, Math.min(longer, at.getTime())));
      }),
    );
  });

  it('that was taken back gives nothing to what begins after', () => {
    const rules = eased({ durationMinutes: 20 }, { takenBack: [{ percent: 200, at: after(-1) }] });
    expect(endOf(rules, anchorAt)).toEqual(after(20));
  });

  it('lets who was ended by the usual time try again, and no longer once it is taken back', () => {
    const made: MadeAttempt = {
      ...{ startedAt: anchorAt, endsAt: after(20), submittedAt: after(25) },
      ...{ submittedBy: 'server', returnedAt: null },
    };
    const parts = { durationMinutes: 20, attempts: 1 };
    const now = after(60);
    expect(wasCutShort(eased(parts, { percent: 150 }), made)).toBe(true);
    expect(whyNoStart(eased(parts, { percent: 150 }), { now, made: [made] })).toBeNull();
    const back = eased(parts, { takenBack: [{ percent: 150, at: after(50) }] });
    expect(wasCutShort(back, made)).toBe(false);
    expect(whyNoStart(back, { now, made: [made] })).toEqual({ reason: 'no-attempts-left' });
  });
});

describe('more attempts', () => {
  const made = [1, 2].map((nth): MadeAttempt => ({
    ...{ startedAt: after(nth), endsAt: null, submittedAt: after(nth) },
    ...{ submittedBy: 'learner', returnedAt: null },
  }));

  it('are added to those of the quiz, and to no quiz that has no number', () => {
    const now = after(60);
    expect(whyNoStart(eased({ attempts: 2 }, {}), { now, made })).not.toBeNull();
    expect(whyNoStart(eased({ attempts: 2 }, { attempts: 1 }), { now, made })).toBeNull();
    expect(eased({}, { attempts: 3 }).attempts).toBeNull();
  });

  it('and time are told apart from what the quiz says, with until when to begin for all of it', () => {
    const parts = { attempts: 2, durationMinutes: 20, window };
    const own = eased(parts, { attempts: 1, percent: 150 });
    const view = rulesViewOf({ rules: quizRulesSchema.parse(parts), counts: 'best' }, own, {
      ...{ open: null, made, now: after(60) },
    });
    expect(view).toMatchObject({
      ...{ durationMinutes: 30, eased: { usualMinutes: 20, percent: 150 } },
      ...{ attempts: 3, usualAttempts: 2, attemptsLeft: 1, refusal: null },
      ...{ wouldEndAt: after(90).toISOString(), fullTimeBy: after(DAY - 30).toISOString() },
    });
    const usual = rulesViewOf(
      { rules: quizRulesSchema.parse(parts), counts: 'best' },
      eased(parts, {}),
      {
        ...{ open: null, made: [], now: after(60) },
      },
    );
    expect(usual).toMatchObject({ eased: null, usualAttempts: null, attempts: 2 });
  });
});
