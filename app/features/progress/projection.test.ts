import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline, OutlineItem } from '#app/features/courses/exports.ts';
import { applyEvent, emptyProgress, movedItems, type ProgressEvent } from './projection.ts';
import type { ItemProgress } from './rules.ts';

const both = { en: 'Title', ja: '題' };

function item(slug: string, kind: OutlineItem['kind'], parts: Partial<OutlineItem> = {}) {
  const plain = { code: null, strand: null, goal: null, minutes: 5, moduleId: null };
  return { slug, kind, title: both, lessonSlug: null, canDo: [], ...plain, ...parts };
}

const outline = {
  completion: { moduleCheckUpPercent: 70 },
  items: [
    item('k1', 'lesson', { strand: 'kana' }),
    item('k1-check-up', 'lesson-check-up', { lessonSlug: 'k1' }),
    item('s1', 'lesson', { strand: 'situation' }),
    item('s1-check-up', 'lesson-check-up', { lessonSlug: 's1' }),
    item('m1-check-up', 'module-check-up'),
    item('kana-check', 'kana-check'),
    ...(['latest', 'first'] as const).map((counts) =>
      item(counts, 'quiz', { quiz: { role: 'monthly-test', percent: 70, counts } }),
    ),
  ],
} as unknown as Outline;

function replay(events: readonly ProgressEvent[]): Map<string, ItemProgress> {
  const rows = new Map<string, ItemProgress>();
  for (const event of events) {
    for (const slug of movedItems(outline, event)) {
      rows.set(slug, applyEvent(outline, rows.get(slug) ?? emptyProgress(slug), event));
    }
  }
  return rows;
}

/** Where the best attempt counts. */
const bySlug = ({ slug, quiz }: OutlineItem) => (quiz?.counts ? [] : [slug]);

const event = fc.record({
  kind: fc.constantFrom('viewed', 'attempt-submitted', 'kana-check-passed', 'recalled', 'enrolled'),
  itemSlug: fc.constantFrom(...outline.items.flatMap(bySlug), 'gone', null),
  value: fc.integer({ min: 0, max: 100 }),
  at: fc.date({ min: new Date('2031-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
});

describe('progress from events', () => {
  it('never loses what was reached: completed stays completed, the best stays the best', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), event, (before, next) => {
        const earlier = replay(before);
        const later = replay([...before, next]);
        for (const [slug, row] of earlier) {
          const now = later.get(slug);
          if (row.completedAt) expect(now?.completedAt).toEqual(row.completedAt);
          expect(now?.bestPercent ?? 0).toBeGreaterThanOrEqual(row.bestPercent ?? 0);
          expect(now?.submissions).toBeGreaterThanOrEqual(row.submissions);
        }
      }),
    );
  });

  it('says who completed an item exactly where it says when', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        for (const row of replay(events).values()) {
          expect(row.completedBy === null).toBe(row.completedAt === null);
        }
      }),
    );
  });

  it('keeps the percent of the attempt that a quiz lets count, however attempts and marks follow', () => {
    const act = fc.record({
      kind: fc.constantFrom('attempt-submitted', 'attempt-marked'),
      attempt: fc.nat(5),
      value: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.constantFrom('latest', 'first'), fc.array(act), (itemSlug, acts) => {
        const worth = new Map<number, number>();
        const events = acts.flatMap(({ kind, attempt, value }) => {
          // Each attempt is handed in once and marked only afterwards.
          if (worth.has(attempt) === (kind === 'attempt-submitted')) return [];
          worth.set(attempt, value);
          return [{ kind, itemSlug, subject: `${attempt}`, value, at: new Date() }];
        });
        const handedIn = [...worth.keys()];
        const counted = handedIn.at(itemSlug === 'latest' ? -1 : 0);
        const row = replay(events).get(itemSlug);
        const percent = counted === undefined ? undefined : worth.get(counted);
        expect(row?.bestPercent).toBe(percent);
        expect(row?.submissions ?? 0).toBe(worth.size);
        expect(Boolean(row?.completedAt)).toBe((percent ?? 0) >= 70);
      }),
    );
  });

  it('counts nothing of an attempt that was given back until it is done again', () => {
    const of = { itemSlug: 'first', at: new Date() };
    const handedIn = (subject: string, value: number) => ({
      ...{ ...of, kind: 'attempt-submitted', subject, value },
    });
    const returned = { ...of, kind: 'attempt-marked', subject: 'a', value: null };
    const before = [handedIn('a', 80), returned];
    expect(replay(before).get('first')).toMatchObject({ bestPercent: null, completedAt: null });
    expect(replay([...before, handedIn('b', 60)]).get('first')?.bestPercent).toBe(60);
  });

  it('completes a module check-up at its mark and not a thousandth below', () => {
    const submit = (value: number) => ({
      kind: 'attempt-submitted',
      itemSlug: 'm1-check-up',
      value,
      at: new Date(),
    });
    expect(replay([submit(69.999)]).get('m1-check-up')?.completedAt).toBeNull();
    expect(replay([submit(70)]).get('m1-check-up')?.completedBy).toBe('check-up');
  });

  it('completes a lesson by submitting its check-up, whatever the result', () => {
    const at = new Date('2031-07-01');
    const rows = replay([{ kind: 'attempt-submitted', itemSlug: 's1-check-up', value: 0, at }]);
    expect(rows.get('s1')).toMatchObject({ completedAt: at, submissions: 0, bestPercent: null });
    expect(rows.get('s1-check-up')).toMatchObject({ completedAt: at, submissions: 1 });
  });

  it('passes the kana lessons by the kana check, and no other', () => {
    const rows = replay([{ kind: 'kana-check-passed', itemSlug: 'kana-check', at: new Date() }]);
    expect([...rows.keys()]).toEqual(['k1']);
  });
});
