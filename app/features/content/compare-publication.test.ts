import { describe, expect, test } from 'vitest';
import { describeChange } from './compare-publication.ts';
import type {
  CompiledCheckUp,
  CompiledItem,
  CompiledLesson,
  CompiledQuestion,
} from './compiled-course.ts';

const both = (text: string) => ({ en: text, ja: text });
const slugs = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);

function lesson(slug: string, module = 'm1', digest = slug): CompiledLesson {
  const parts = { kind: 'lesson', slug, module, digest, title: both(slug) };
  return parts as unknown as CompiledLesson;
}

const check = (of: string, questions = [`${of}.q`]): CompiledCheckUp => ({
  kind: 'lesson-check-up',
  slug: `${of}-check-up`,
  lesson: of,
  title: both(of),
  questions,
});

const closing = (percent: number, from = ['a.q', 'b.q']): CompiledCheckUp => ({
  kind: 'module-check-up',
  slug: 'm1-check-up',
  module: 'm1',
  title: both('Module 1'),
  minutes: 5,
  percent,
  draw: [{ name: 'all', take: 1, from }],
});

const kana = (pass: number, lessons = ['a']): CompiledCheckUp => ({
  kind: 'kana-check',
  slug: 'kana-check',
  title: both('Kana check'),
  minutes: 2,
  items: 20,
  pass,
  lessons,
  draw: [],
});

function question(
  id: string,
  parts: { prompt?: string; explain?: string; accepted?: string } = {},
) {
  const { prompt = 'Which?', explain = 'So.', accepted = 'いえ' } = parts;
  return {
    ...{ id, name: id, lesson: null, reserve: false },
    public: { id, kind: 'typed', prompt: both(prompt), hear: null },
    key: { kind: 'typed', explain: both(explain), tests: [], kana: 'fold', accepted: [accepted] },
  } as unknown as CompiledQuestion;
}

const QUESTIONS = [question('a.q'), question('b.q')];
const course = (items: CompiledItem[], questions = QUESTIONS) => ({ items, questions });
const before = course([lesson('a'), check('a'), lesson('b'), check('b'), closing(70), kana(18)]);
const NOTHING = {
  lessonsAdded: [],
  lessonsRemoved: [],
  lessonsChanged: [],
  lessonsMoved: [],
  checkUpsAdded: [],
  checkUpsRemoved: [],
  checkUpsChanged: [],
  marksChanged: [],
};

describe('what a revision changes', () => {
  test('is nothing where nothing is changed', () => {
    expect(describeChange(before, before)).toEqual(NOTHING);
  });

  test('names a new pass mark as a mark, and not as other questions', () => {
    const items = [lesson('a'), check('a'), lesson('b'), check('b'), closing(80), kana(16)];
    expect(describeChange(before, course(items))).toEqual({
      ...NOTHING,
      marksChanged: [
        {
          slug: 'm1-check-up',
          title: both('Module 1'),
          from: { pass: 70, of: 100 },
          to: { pass: 80, of: 100 },
        },
        {
          slug: 'kana-check',
          title: both('Kana check'),
          from: { pass: 18, of: 20 },
          to: { pass: 16, of: 20 },
        },
      ],
    });
  });

  test('names check-ups that come and go, those of lessons that stay', () => {
    const items = [lesson('a'), lesson('b'), check('b'), lesson('c'), check('c'), closing(70)];
    const change = describeChange(before, course(items));
    expect(change).toMatchObject({ lessonsAdded: [{ slug: 'c' }], lessonsRemoved: [] });
    expect(slugs(change.checkUpsRemoved)).toEqual(['a-check-up', 'kana-check']);
    expect(change.checkUpsAdded).toEqual([]);
    const back = describeChange(course(items), before);
    expect(slugs(back.checkUpsAdded)).toEqual(['a-check-up', 'kana-check']);
    expect(slugs(back.lessonsRemoved)).toEqual(['c']);
    expect(back.checkUpsRemoved).toEqual([]);
  });

  test('names check-ups that ask or count otherwise, not those whose words are explained better', () => {
    const asked = course(before.items, [question('a.q', { accepted: 'うち' }), question('b.q')]);
    expect(slugs(describeChange(before, asked).checkUpsChanged)).toEqual([
      ...['a-check-up', 'm1-check-up'],
    ]);
    const worded = course(before.items, [
      question('a.q', { explain: 'Otherwise.' }),
      QUESTIONS[1]!,
    ]);
    expect(describeChange(before, worded)).toEqual(NOTHING);
    const drawn = before.items.map((item) =>
      item.slug === 'm1-check-up' ? closing(70, ['a.q']) : item,
    );
    expect(slugs(describeChange(before, course(drawn)).checkUpsChanged)).toEqual(['m1-check-up']);
    const covered = before.items.map((item) =>
      item.slug === 'kana-check' ? kana(18, ['a', 'b']) : item,
    );
    expect(slugs(describeChange(before, course(covered)).checkUpsChanged)).toEqual(['kana-check']);
  });

  test('names lessons that stand elsewhere: as few as explain the new order', () => {
    const order = (...names: string[]) => course(names.map((name) => lesson(name)));
    const change = describeChange(order('a', 'b', 'c', 'd'), order('d', 'a', 'b', 'c'));
    expect(slugs(change.lessonsMoved)).toEqual(['d']);
    const added = describeChange(order('a', 'b'), order('x', 'a', 'y', 'b'));
    expect(added.lessonsMoved).toEqual([]);
    const removed = describeChange(order('a', 'b', 'c'), order('a', 'c'));
    expect(removed.lessonsMoved).toEqual([]);
  });

  test('names lessons that came into another module, and lessons whose text is another', () => {
    const moved = course([lesson('a'), lesson('b', 'm2')]);
    const change = describeChange(course([lesson('a'), lesson('b')]), moved);
    expect(slugs(change.lessonsMoved)).toEqual(['b']);
    const rewritten = describeChange(moved, course([lesson('a', 'm1', 'new'), lesson('b', 'm2')]));
    expect(rewritten).toEqual({ ...NOTHING, lessonsChanged: [{ slug: 'a', title: both('a') }] });
  });
});
