import { describe, expect, test, vi } from 'vitest';
import { compileCourse } from '#app/features/content/exports.server.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import { DRAWN, drawnCourse } from './drawn-course.ts';
import { compiled, type Files } from './small-course.ts';

vi.setConfig({ testTimeout: 120_000 });

const FILE = `quizzes/02-${DRAWN}.yaml`;
const POOL = 'pools/01-pool.yaml';

const quizOf = (course: CompiledCourse) => {
  const item = course.items.find(({ slug }) => slug === DRAWN);
  if (item?.kind !== 'quiz') throw new Error('no quiz');
  return item;
};
const codesOf = (files: Files) => {
  const result = compileCourse('small', files);
  return result.ok ? [] : result.faults.map(({ code }) => code);
};
const edited = (file: string, from: string, to: string) => {
  const files = drawnCourse();
  expect(String(files.get(file))).toContain(from);
  return files.set(file, String(files.get(file)).replace(from, to));
};

describe('a quiz that draws by tags', () => {
  test('knows the questions of each stratum, and stands each in the first section that may ask it', () => {
    const [first, second] = quizOf(compiled(drawnCourse())).sections;
    expect(first).toMatchObject({ take: 3, points: 1, title: { en: 'First part' } });
    expect(first?.strata?.map(({ from }) => from?.length)).toEqual([7, 2]);
    expect(first?.from).toHaveLength(7);
    expect(second).toMatchObject({ take: 2, points: 3 });
    expect(second?.strata?.map(({ from }) => from?.length)).toEqual([3]);
    expect(second?.from).toHaveLength(2);
  });

  test('says of a bank of trainers only what is drawn from it', () => {
    const files = edited(FILE, '  - id: second', '  - id: second\n    bank: particles');
    const [, second] = quizOf(compiled(files)).sections;
    expect(second).toMatchObject({ take: 2, bank: 'particles', from: [] });
    expect(second?.strata).toEqual([{ take: 2, tags: ['level:two'] }]);
  });

  test('changes what a learner holds when a tag does', () => {
    const before = compiled(drawnCourse());
    const after = compiled(edited(POOL, 'tags: [level:one]', 'tags: [level:one, level:two]'));
    expect(after.keys).not.toEqual(before.keys);
  });
});

describe('what may be wrong with a quiz that draws', () => {
  test.each([
    ['more than there are', 'take: 2, tags: [level:two]', 'take: 4, tags: [level:two]'],
    ['what no question has', 'tags: [level:two]', 'tags: [level:three]'],
    ['a kind that no question is of', 'kinds: [true-false]', 'kinds: [essay]'],
    // Two of the seven are also the only ones for the other strata.
    ['what another draw needs', 'take: 2, tags: [level:one]', 'take: 7, tags: [level:one]'],
  ])('%s', (...[, from, to]) => {
    expect(codesOf(edited(FILE, from, to))).toEqual(['draw-too-few']);
  });

  test('both listed questions and a draw, or neither', () => {
    const draw = 'draw:\n      - { take: 2, tags: [level:two] }';
    expect(codesOf(edited(FILE, draw, ''))).toContain('shape');
    expect(codesOf(edited(FILE, draw, `take: 1\n    ${draw}`))).toContain('shape');
  });

  test('a question outside of a pool that tests nothing of the course', () => {
    const files = drawnCourse();
    const lesson = 'lessons/01-k1-vowels.yaml';
    files.set(lesson, String(files.get(lesson)).replace('    tests: [a]\n', ''));
    expect(codesOf(files)).toContain('shape');
  });

  test('a pool without its file, or a file that is not listed', () => {
    const files = drawnCourse();
    const pool = String(files.get(POOL));
    files.delete(POOL);
    expect(codesOf(files)).toContain('file-missing');
    files.set(POOL, pool).set('pools/02-stray.yaml', pool);
    expect(codesOf(files)).toContain('file-unknown');
  });
});
