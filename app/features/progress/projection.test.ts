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

const VIDEOS = ['one', 'two'].map((id) => ({ id, title: both, minutes: 2 }));

const outline = {
  completion: { moduleCheckUpPercent: 70 },
  items: [
    item('k1', 'lesson', { strand: 'kana' }),
    item('k1-check-up', 'lesson-check-up', { lessonSlug: 'k1' }),
    item('s1', 'lesson', { strand: 'situation' }),
    item('s1-check-up', 'lesson-check-up', { lessonSlug: 's1' }),
    item('a1', 'lesson', { strand: 'situation', videos: VIDEOS }),
    item('a1-check-up', 'lesson-check-up', { lessonSlug: 'a1' }),
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
      const before = rows.get(slug) ?? emptyProgress(slug);
      const after = applyEvent(outline, before, event);
      if (after !== before) rows.set(slug, after);
    }
  }
  return rows;
}

/** Where the best attempt counts. */
const bySlug = ({ slug, quiz }: OutlineItem) => (quiz?.counts ? [] : [slug]);

const event = fc.record({
  kind: fc.constantFrom(
    ...[
      'viewed',
      'attempt-submitted',
      'kana-check-passed',
      'video-completed',
      'revision-taken',
      'recalled',
      'enrolled',
    ],
  ),
  itemSlug: fc.constantFrom(...outline.items.flatMap(bySlug), 'gone', null),
  subject: fc.constantFrom('one', 'two', 'gone', null),
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

describe('a lesson with videos', () => {
  const at = (minute: number) => new Date(Date.UTC(2031, 6, 1, 0, minute));
  const video = (subject: string, minute: number) => ({
    ...{ kind: 'video-completed', itemSlug: 'a1', subject, at: at(minute) },
  });
  const checkUp = { kind: 'attempt-submitted', itemSlug: 'a1-check-up', value: 0, at: at(5) };

  it('is complete when its check-up was submitted and all its videos are complete', () => {
    const orders = [
      [video('one', 1), video('two', 2), checkUp],
      [checkUp, video('two', 8), video('one', 9)],
      [video('two', 1), checkUp, video('one', 9)],
    ];
    for (const events of orders) {
      for (const count of [1, 2]) {
        expect(replay(events.slice(0, count)).get('a1')?.completedAt).toBeNull();
      }
      const row = replay(events).get('a1');
      expect(row).toMatchObject({ completedAt: events.at(-1)?.at, completedBy: 'check-up' });
      expect(row?.videosDone).toEqual(['one', 'two']);
    }
  });

  it('counts a video once, and keeps when its check-up was first submitted', () => {
    const again = { ...checkUp, at: at(30) };
    const row = replay([video('one', 1), video('one', 2), checkUp, again]).get('a1');
    expect(row).toMatchObject({ videosDone: ['one'], checkUpAt: at(5), completedAt: null });
  });

  it('leaves a lesson without videos as it was: its check-up completes it', () => {
    const row = replay([{ ...checkUp, itemSlug: 's1-check-up' }]).get('s1');
    expect(row).toMatchObject({ completedAt: at(5), checkUpAt: null, videosDone: [] });
  });

  it('stays complete for who completed it before it had videos', () => {
    const before = { ...emptyProgress('a1'), completedAt: at(1), completedBy: 'check-up' as const };
    expect(applyEvent(outline, before, checkUp).completedAt).toEqual(at(1));
    expect(applyEvent(outline, before, video('one', 9)).completedAt).toEqual(at(1));
  });

  it('is complete when a revision has not the video that was open, and its check-up was submitted', () => {
    const revised = {
      ...outline,
      items: outline.items.map((one) => (one.slug === 'a1' ? { ...one, videos: [] } : one)),
    } as Outline;
    const taken = { kind: 'revision-taken', value: 2, at: at(9) };
    expect(movedItems(revised, taken)).toEqual(['k1', 's1', 'a1']);
    const open = replay([video('one', 1), checkUp]).get('a1') ?? emptyProgress('a1');
    expect(applyEvent(outline, open, taken)).toBe(open);
    expect(applyEvent(revised, open, taken)).toMatchObject({
      ...{ completedAt: at(9), completedBy: 'check-up' },
    });
    const unasked = emptyProgress('a1');
    expect(applyEvent(revised, unasked, taken)).toBe(unasked);
  });
});
