import { describe, expect, it } from 'vitest';
import type { Outline } from '#app/features/courses/exports.ts';
import {
  attemptThatCounts,
  choose,
  passMarkOf,
  resultOf,
  summaryOf,
  type PassMark,
  type Result,
  type Tried,
} from './results.ts';

const AT = new Date('2031-07-01T00:00:00.000Z');
const tried = (parts: Partial<Tried> = {}): Tried => ({
  ...{ number: 1, submittedAt: AT, returnedAt: null, awaitsMarking: false },
  ...{ score: 7, maxScore: 10, hasLate: false },
  ...parts,
});
const PERCENT: PassMark = { of: 'percent', least: 70 };
const rules = { mark: PERCENT, isPassed: false };

describe('the attempt that counts', () => {
  it('is the best by percent, whatever it was out of, and of equal ones the earlier', () => {
    const best = tried({ number: 2, score: 4, maxScore: 5 });
    const same = tried({ number: 3, score: 8, maxScore: 10 });
    expect(attemptThatCounts([tried(), same, best])).toBe(best);
  });

  it('is the latest or the first where the quiz says so, whatever it was worth', () => {
    const tries = [
      tried({ number: 2, score: 9 }),
      tried({ score: 4 }),
      tried({ number: 3, score: 1 }),
    ];
    expect(attemptThatCounts(tries, 'latest')?.number).toBe(3);
    expect(attemptThatCounts(tries, 'first')?.number).toBe(1);
    expect(attemptThatCounts(tries)?.number).toBe(2);
  });

  it('that is the latest counts nothing once it was given back; the first makes room for the next', () => {
    const returned = tried({ number: 2, returnedAt: AT });
    expect(attemptThatCounts([tried(), returned], 'latest')).toBeNull();
    expect(
      attemptThatCounts([tried({ returnedAt: AT }), tried({ number: 2 })], 'first')?.number,
    ).toBe(2);
  });

  it('is none that is open or was given back', () => {
    const open = tried({ submittedAt: null, score: null, maxScore: null });
    expect(attemptThatCounts([open, tried({ returnedAt: AT })])).toBeNull();
  });
});

describe('a result', () => {
  it('is absent without attempts, open with an open one, returned with one that was given back', () => {
    const open = tried({ submittedAt: null, score: null, maxScore: null });
    const returned = tried({ returnedAt: AT });
    expect(resultOf([], rules)).toMatchObject({ state: 'absent', attempts: 0, passed: null });
    expect(resultOf([open], rules)).toMatchObject({ state: 'open', attempts: 0, percent: null });
    expect(resultOf([returned], rules)).toMatchObject({ state: 'returned', attempts: 1 });
    expect(resultOf([returned, open], rules)).toMatchObject({ state: 'open', attempts: 1 });
  });

  it('has percent, points, whether it passes and when it was handed in', () => {
    expect(resultOf([tried(), tried({ number: 2, score: 2 })], rules)).toEqual({
      ...{ state: 'done', attempts: 2, percent: 70, score: 7, maxScore: 10 },
      ...{ passed: true, handedInAt: AT.toISOString() },
    });
    expect(resultOf([tried({ score: 6.999 })], rules)).toMatchObject({ passed: false });
  });

  it('tells no points and no failing while nothing of it is marked', () => {
    const waiting = tried({ awaitsMarking: true, score: 0 });
    expect(resultOf([waiting], rules)).toMatchObject({
      ...{ state: 'waiting', percent: null, score: null, passed: null },
      handedInAt: AT.toISOString(),
    });
    const latest = { ...rules, counts: 'latest' as const };
    expect(resultOf([tried(), { ...waiting, number: 2 }], latest)).toMatchObject({
      ...{ state: 'waiting', percent: null, passed: null },
    });
    expect(resultOf([waiting, tried({ number: 2, score: 5 })], rules)).toMatchObject({
      ...{ state: 'waiting', percent: 50, passed: null },
    });
  });

  it('says that late answers wait, but not of what was given back', () => {
    expect(resultOf([tried({ hasLate: true })], rules).state).toBe('late');
    const returned = tried({ number: 2, hasLate: true, returnedAt: AT });
    expect(resultOf([tried(), returned], rules).state).toBe('done');
  });

  it('stays passed where progress says so, and is never failed without a mark', () => {
    const low = [tried({ score: 1 })];
    expect(resultOf(low, { mark: PERCENT, isPassed: true }).passed).toBe(true);
    expect(resultOf(low, { mark: null, isPassed: true }).passed).toBeNull();
  });

  it('passes the kana check by points', () => {
    const mark: PassMark = { of: 'points', least: 7 };
    expect(resultOf([tried()], { mark, isPassed: false }).passed).toBe(true);
    expect(resultOf([tried({ score: 6 })], { mark, isPassed: false }).passed).toBe(false);
  });
});

describe('a list of results', () => {
  const row = (score: number | null): Result & { name: string } => ({
    ...resultOf(score === null ? [] : [tried({ score })], rules),
    name: String(score),
  });
  const rows = [row(null), row(5), row(9), row(8), row(5)];

  it('is of one state or all, by name or by percent with those without last', () => {
    const names = (asked: Parameters<typeof choose>[1]) =>
      choose(rows, asked).map(({ name }) => name);
    expect(names({ state: null, order: 'name' })).toEqual(rows.map(({ name }) => name));
    expect(names({ state: null, order: 'percent' })).toEqual(['9', '8', '5', '5', 'null']);
    expect(names({ state: 'absent', order: 'percent' })).toEqual(['null']);
  });

  it('is summed up: who handed in, who passed, and the median of the percents', () => {
    expect(summaryOf(rows)).toEqual({
      ...{ people: 5, handedIn: 4, passed: 2, waiting: 0, late: 0, median: 65 },
    });
    expect(summaryOf(rows.slice(0, 2)).median).toBe(50);
    expect(summaryOf(rows.slice(0, 1)).median).toBeNull();
  });
});

describe('the pass mark', () => {
  const outline = {
    completion: { moduleCheckUpPercent: 80 },
    kanaCheck: { slug: 'kana', items: 20, pass: 18 },
  } as Outline;
  const item = (parts: object) => parts as Outline['items'][number];

  it('is that by which progress counts the item as passed', () => {
    const quiz = (role: string) => item({ kind: 'quiz', quiz: { role, percent: 60 } });
    expect(passMarkOf(outline, item({ kind: 'module-check-up' }))).toEqual({
      ...{ of: 'percent', least: 80 },
    });
    expect(passMarkOf(outline, quiz('monthly-test'))).toEqual({ of: 'percent', least: 60 });
    expect(passMarkOf(outline, item({ kind: 'kana-check' }))).toEqual({ of: 'points', least: 18 });
    expect(passMarkOf(outline, quiz('task'))).toBeNull();
    expect(passMarkOf(outline, item({ kind: 'lesson-check-up' }))).toBeNull();
    expect(passMarkOf(outline, undefined)).toBeNull();
  });
});
