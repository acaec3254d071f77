import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizRulesSchema } from '#app/features/banks/quiz-definition.ts';
import { ownRules, whyNoStart } from '../attempt-times.ts';
import { instantOf, readLearnerKind, type Moment } from './learner-kind.ts';

const anchorAt = new Date('2031-06-30T15:00:00Z');

describe('the learner that an address names', () => {
  it('is in Japan, begins today, has no accommodation and the first draw, where it says nothing', () => {
    expect(readLearnerKind(new URLSearchParams())).toEqual({
      ...{ zone: 'Asia/Tokyo', editionId: null, percent: 100, moment: 'open', seed: 1 },
      withAnswers: false,
    });
  });

  it('is as usual in whatever the address says wrongly', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const query = new URLSearchParams({ zone: text, percent: `${text}x`, moment: `x${text}` });
        expect(readLearnerKind(query)).toMatchObject({ percent: 100, moment: 'open' });
      }),
    );
    for (const seed of ['-1', '1.5', 'x', '2147483648']) {
      expect(readLearnerKind(new URLSearchParams({ seed })).seed).toBe(1);
    }
  });
});

describe('the moment of looking', () => {
  const rules = ownRules(
    quizRulesSchema.parse({
      durationMinutes: 20,
      window: { opensDay: 1, closesDay: 3, rule: 'start-by' },
    }),
    { anchorAt, extensions: [] },
  );
  const whyNot = (moment: Moment) =>
    whyNoStart(rules, { now: instantOf(moment, rules, anchorAt), made: [] })?.reason ?? null;

  it('lies before the opening, in the window, at its end or after the closing', () => {
    expect(whyNot('before')).toBe('not-open-yet');
    expect(whyNot('open')).toBeNull();
    expect(whyNot('last-day')).toBeNull();
    expect(whyNot('closed')).toBe('closed');
  });

  it('is soon after the first day where nothing opens or closes', () => {
    const free = ownRules(quizRulesSchema.parse({}), { anchorAt, extensions: [] });
    const at = new Date(anchorAt.getTime() + 3_600_000);
    for (const moment of ['open', 'before', 'last-day', 'closed'] as const) {
      expect(instantOf(moment, free, anchorAt)).toEqual(at);
    }
  });
});
