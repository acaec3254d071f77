import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  answersDueAt,
  faultOfBody,
  holdReminderDay,
  holdUntil,
  isOverdue,
  mayFollow,
  MOST_LETTERS,
  reminderDay,
  stateOfAnswers,
  toldNumber,
  type Answer,
} from './answer-rules.ts';

/** 17:00 in Japan. */
const END = new Date('2032-02-14T08:00:00Z');
const days = (count: number) => new Date(END.getTime() + count * 86_400_000);
const answers = fc.constantFrom<Answer>('next', 'hold', 'decline');

describe('answers', () => {
  it('are due by the end of the tenth day in Japan, a wait is settled by that of the thirtieth', () => {
    expect(answersDueAt(END)).toEqual(new Date('2032-02-24T14:59:59Z'));
    expect(holdUntil(END)).toEqual(new Date('2032-03-15T14:59:59Z'));
    expect([days(10), days(11)].map((now) => isOverdue([], END, now))).toEqual([false, true]);
    const hold = [{ answer: 'hold' as const, sentAt: days(2) }];
    expect([days(11), days(32), days(33)].map((now) => isOverdue(hold, END, now))).toEqual([
      ...[false, false, true],
    ]);
    expect(isOverdue([{ answer: 'next', sentAt: days(2) }], END, days(90))).toBe(false);
  });

  it('keep somebody waiting once at most and settle once, in whatever order they are tried', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 8 }), (tried) => {
        const sent: { answer: Answer }[] = [];
        for (const answer of tried) if (mayFollow(sent, answer)) sent.push({ answer });
        expect(sent.filter(({ answer }) => answer === 'hold').length).toBeLessThanOrEqual(1);
        expect(sent.filter(({ answer }) => answer !== 'hold').length).toBeLessThanOrEqual(1);
        expect(sent.map(({ answer }) => answer).indexOf('hold')).toBeLessThanOrEqual(0);
        expect(stateOfAnswers(sent) === 'owed').toBe(tried.length === 0);
      }),
    );
  });
});

test.each([
  [4, null],
  [5, 5],
  [7, 5],
  [8, 8],
  [10, 10],
  [14, 10],
  [15, null],
])('on day %d after the fair companies are reminded of day %s', (day, stage) => {
  expect(reminderDay(END, days(day))).toBe(stage);
});

test.each([
  [24, null],
  [25, 25],
  [30, 30],
  [35, null],
])('on day %d of a wait companies are reminded of day %s', (day, stage) => {
  expect(holdReminderDay(END, days(day))).toBe(stage);
});

test('a text is neither empty nor too long, and says what the draft left open', () => {
  const long = 'あ'.repeat(MOST_LETTERS + 1);
  expect(
    [' \n', long, 'a ［日程と方法］', 'b [dates and how]', 'Thank you.'].map(faultOfBody),
  ).toEqual([...['empty', 'tooLong', 'blank', 'blank', null]]);
});

test('the operator is told no number that speaks of fewer than five people', () => {
  expect([0, 1, 4, 5, 6].map(toldNumber)).toEqual([null, null, null, 5, 6]);
});
