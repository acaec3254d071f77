import { describe, expect, it } from 'vitest';
import type { Outline, OutlineItem } from '#app/features/courses/exports.ts';
import { isCourseComplete, tally } from './course-complete.ts';
import { itemStates, missingLessons, videoLeft, whyOf, type ItemProgress } from './rules.ts';

const both = { en: 'Title', ja: '題' };
const AT = new Date('2031-07-01T00:00:00Z');

function item(slug: string, parts: Partial<OutlineItem> = {}): OutlineItem {
  const plain = { code: null, strand: null, goal: null, minutes: 5, moduleId: null };
  return { slug, kind: 'lesson', title: both, lessonSlug: null, canDo: [], ...plain, ...parts };
}

const outline: Outline = {
  slug: 'course',
  ...{ title: both, summary: both, audience: both, notFor: null, level: both },
  studyMinutes: 60,
  modules: [
    { id: 'm1', title: both, lessons: ['k1', 's1'], checkUp: 'm1-check-up' },
    { id: 'm2', title: both, lessons: ['s2'], checkUp: 'm2-check-up' },
  ],
  kanaCheck: null,
  completion: { moduleCheckUpPercent: 70 },
  items: [
    ...['k1', 's1', 's2'].flatMap((slug) => [
      item(slug),
      item(`${slug}-check-up`, { kind: 'lesson-check-up', lessonSlug: slug }),
    ]),
    item('m1-check-up', { kind: 'module-check-up' }),
    item('m2-check-up', { kind: 'module-check-up' }),
  ],
  words: [],
};

function row(slug: string, parts: Partial<ItemProgress> = {}): [string, ItemProgress] {
  const nothing = {
    ...{ firstViewedAt: null, lastViewedAt: null, submissions: 0 },
    ...{ bestPercent: null, countedAttempt: null, checkUpAt: null, videosDone: [] },
  };
  return [slug, { itemSlug: slug, ...nothing, completedAt: null, completedBy: null, ...parts }];
}
const done = (slug: string) => row(slug, { completedAt: AT, completedBy: 'check-up' });
const of = (...rows: [string, ItemProgress][]) => new Map(rows);
const why = (slug: string, progress = of()) =>
  whyOf(outline, progress, outline.items.find((each) => each.slug === slug) ?? item(slug));

describe('why an item is not complete', () => {
  it('names the check-up of a lesson, also when the lesson was read', () => {
    const read = of(row('k1', { firstViewedAt: AT }));
    const answer = { code: 'check-up-not-submitted', checkUp: 'k1-check-up' };
    expect(why('k1')).toEqual(answer);
    expect(why('k1', read)).toEqual(answer);
  });

  it('says that the kana check passed it', () => {
    const passed = of(row('k1', { completedAt: AT, completedBy: 'kana-check' }));
    expect(why('k1', passed)).toEqual({ code: 'passed-by-check' });
  });

  it('names the lessons a module check-up waits for, then its mark, then the best so far', () => {
    expect(why('m1-check-up', of(done('k1')))).toEqual({
      code: 'lessons-missing',
      lessons: ['s1'],
    });
    const ready = [done('k1'), done('s1')];
    expect(why('m1-check-up', of(...ready))).toEqual({ code: 'not-attempted', percent: 70 });
    const tried = row('m1-check-up', { submissions: 1, bestPercent: 69.999 });
    expect(why('m1-check-up', of(...ready, tried))).toEqual({
      code: 'below-mark',
      counts: 'best',
      percent: 70,
      best: 69.999,
    });
  });
});

describe('the way through a course', () => {
  it('has exactly one next item until all are done', () => {
    const states = (progress: Map<string, ItemProgress>) =>
      itemStates(outline, progress).map(({ item: { slug }, state }) => `${slug} ${state}`);
    expect(states(of(done('k1')))).toEqual([
      'k1 done',
      's1 next',
      'm1-check-up waiting',
      's2 open',
      'm2-check-up waiting',
    ]);
    const all = ['k1', 's1', 's2', 'm1-check-up', 'm2-check-up'].map(done);
    expect(states(of(...all)).filter((each) => !each.endsWith('done'))).toEqual([]);
  });

  it('is complete with all lessons and all module check-ups, and with nothing less', () => {
    const slugs = ['k1', 's1', 's2', 'm1-check-up', 'm2-check-up'];
    expect(isCourseComplete(outline, of(...slugs.map(done)))).toBe(true);
    for (const missing of slugs) {
      const rest = slugs.filter((slug) => slug !== missing);
      expect(isCourseComplete(outline, of(...rest.map(done)))).toBe(false);
    }
  });

  it('waits for tasks to be handed in where the course asks for them, and only there', () => {
    const all = ['k1', 's1', 's2', 'm1-check-up', 'm2-check-up'].map(done);
    const task = item('talk', {
      kind: 'quiz',
      moduleId: 'm2',
      quiz: { role: 'task', percent: 60 },
    });
    const free = { ...outline, items: [...outline.items, task] };
    expect(isCourseComplete(free, of(...all))).toBe(true);
    const asked = { ...free, completion: { ...free.completion, needsTasks: true as const } };
    expect(isCourseComplete(asked, of(...all))).toBe(false);
    expect(isCourseComplete(asked, of(...all, done('talk')))).toBe(true);
    expect(tally(asked, of(done('talk')))).toMatchObject({ tasksDone: 1, tasks: 1 });
  });

  it('counts lessons and module check-ups apart', () => {
    expect(tally(outline, of(done('k1'), done('m2-check-up')))).toEqual({
      lessonsDone: 1,
      lessons: 3,
      checkUpsDone: 1,
      checkUps: 2,
      tasksDone: 0,
      tasks: 0,
    });
    expect(missingLessons(outline, of(), 'k1-check-up')).toEqual([]);
  });
});

it('tells the video that the lesson of a check-up waits for', () => {
  const video = (id: string) => ({ id, title: both, minutes: 2 });
  const lesson = item('s9', { videos: [video('one'), video('two')] });
  const checkUp = item('s9-check-up', { kind: 'lesson-check-up', lessonSlug: 's9' });
  const filmed = { ...outline, items: [...outline.items, lesson, checkUp] };
  const left = (slug: string, parts: Partial<ItemProgress>) =>
    videoLeft(filmed, of(row('s9', parts)), slug);
  const watched = { checkUpAt: AT, videosDone: ['one'] };
  expect(left('s9-check-up', watched)).toEqual({ lesson: 's9', video: 'two' });
  expect(left('s9-check-up', { ...watched, completedAt: AT })).toBeNull();
  expect(left('k1-check-up', watched)).toBeNull();
  expect(left('m2-check-up', watched)).toBeNull();
});

it('tells which videos of a lesson are missing, and whether its check-up is', () => {
  const video = (id: string) => ({ id, title: both, minutes: 2 });
  const lesson = item('s2', { videos: [video('one'), video('two')] });
  const whyNow = (parts: Partial<ItemProgress>) => whyOf(outline, of(row('s2', parts)), lesson);
  expect(whyNow({})).toEqual({
    ...{ code: 'videos-missing', videos: ['one', 'two'], checkUp: 's2-check-up' },
  });
  expect(whyNow({ checkUpAt: AT, videosDone: ['one'] })).toEqual({
    ...{ code: 'videos-missing', videos: ['two'], checkUp: null },
  });
  expect(whyNow({ videosDone: ['one', 'two'] })).toEqual({
    ...{ code: 'check-up-not-submitted', checkUp: 's2-check-up' },
  });
  expect(whyNow({ completedAt: AT })).toEqual({ code: 'complete' });
});
