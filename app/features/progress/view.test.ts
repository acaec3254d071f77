import { expect, it } from 'vitest';
import type { Outline, OutlineItem } from '#app/features/courses/exports.ts';
import type { ItemProgress } from './rules.ts';
import { progressView } from './view.ts';

const AT = new Date('2031-07-01T00:00:00Z');
const both = (text: string) => ({ en: text, ja: `「${text}」` });

function item(slug: string, kind: OutlineItem['kind'] = 'lesson'): OutlineItem {
  const plain = { code: null, strand: null, goal: null, minutes: 5, moduleId: null, canDo: [] };
  return { ...plain, slug, kind, title: both(slug), lessonSlug: null };
}

const OUTLINE: Outline = {
  ...{ slug: 'course', title: both('course'), summary: both(''), audience: both('') },
  ...{ notFor: null, level: both(''), studyMinutes: 60, kanaCheck: null, words: [] },
  modules: [{ id: 'm1', title: both('m1'), lessons: ['k1', 's1'], checkUp: 'm1-test' }],
  completion: { moduleCheckUpPercent: 70 },
  items: [item('k1'), item('s1'), item('m1-test', 'module-check-up')],
};

const row = (itemSlug: string, parts: Partial<ItemProgress>): [string, ItemProgress] => [
  itemSlug,
  {
    ...{
      itemSlug,
      firstViewedAt: null,
      lastViewedAt: null,
      submissions: 0,
      bestPercent: null,
      countedAttempt: null,
      checkUpAt: null,
      videosDone: [],
    },
    ...{ completedAt: null, completedBy: null, ...parts },
  },
];
const done = (slug: string) => row(slug, { completedAt: AT, completedBy: 'check-up' });
const view = (...rows: [string, ItemProgress][]) => progressView(OUTLINE, new Map(rows));

it('names the lessons that a module check-up waits for by their titles', () => {
  const last = view(done('k1')).modules[0]?.items.at(-1);
  expect(last).toMatchObject({ slug: 'm1-test', state: 'waiting' });
  expect(last?.why).toEqual({ code: 'lessons-missing', lessons: [both('s1')] });
});

it('leads to one thing at a time, the last of all to nothing', () => {
  const nextOf = (...rows: [string, ItemProgress][]) => view(...rows).next?.slug;
  expect(nextOf()).toBe('k1');
  expect(nextOf(done('k1'))).toBe('s1');
  expect(nextOf(done('k1'), done('s1'))).toBe('m1-test');
  expect(view(...['k1', 's1', 'm1-test'].map(done)).next).toBeNull();
});

it('tells what was begun and when something was completed', () => {
  const { next, modules } = view(done('k1'), row('s1', { firstViewedAt: AT }));
  expect(next).toMatchObject({ slug: 's1', started: true, completedAt: null });
  expect(modules[0]?.items[0]).toMatchObject({ slug: 'k1', completedAt: AT.toISOString() });
});

it('tells of monthly tests apart: when an open one is due, and that a closed one was not handed in', () => {
  const test = (slug: string): OutlineItem => ({
    ...item(slug, 'quiz'),
    ...{ moduleId: 'm1', quiz: { role: 'monthly-test', percent: 70 } },
  });
  const items = [...OUTLINE.items, ...['t1', 't2', 't3'].map(test)];
  const below = row('t2', { submissions: 1, bestPercent: 40 });
  const dates = { due: new Map([['t3', AT]]), closed: new Set(['t1', 't2']) };
  const { modules, monthlyTests } = progressView({ ...OUTLINE, items }, new Map([below]), dates);
  expect(modules[0]?.items.map(({ slug }) => slug)).toEqual(['k1', 's1', 'm1-test']);
  expect(monthlyTests.map(({ slug, why, dueAt }) => ({ slug, ...why, dueAt }))).toEqual([
    { slug: 't1', code: 'closed', dueAt: null },
    { slug: 't2', code: 'below-mark', percent: 70, best: 40, counts: 'best', dueAt: null },
    { slug: 't3', code: 'not-attempted', percent: 70, dueAt: AT.toISOString() },
  ]);
});

it('tells neither score nor whether it was enough where a test does not show it', () => {
  const test = (slug: string, role: 'monthly-test' | 'task'): OutlineItem => ({
    ...item(slug, 'quiz'),
    ...{ moduleId: 'm1', quiz: { role, percent: 70 } },
  });
  const items = [...OUTLINE.items, test('t1', 'monthly-test'), test('w1', 'task')];
  const handedIn = { submissions: 1, bestPercent: 90, completedAt: AT, completedBy: 'check-up' };
  const rows = ['t1', 'w1'].map((slug) => row(slug, handedIn as Partial<ItemProgress>));
  const hidden = new Set(['t1', 'w1']);
  const { modules, monthlyTests } = progressView({ ...OUTLINE, items }, new Map(rows), { hidden });
  expect(monthlyTests).toMatchObject([
    { best: null, state: 'open', completedAt: null, why: { code: 'handed-in' } },
  ]);
  expect(modules[0]?.items.at(-1)).toMatchObject({ slug: 'w1', best: null, state: 'done' });
});
