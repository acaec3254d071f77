import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedEvents, toldEvents, type KeptEvent } from './rules.ts';

const now = new Date('2031-07-01T00:00:00.000Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const planned = fc.record({
  uid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  startsAt: fc.integer({ min: 0, max: 3 }).map(days),
  summary: fc.constantFrom('one', 'two'),
  description: fc.constantFrom('', 'more'),
  path: fc.constant('/learn/course'),
});
const plan = fc.uniqueArray(planned, { selector: ({ uid }) => uid });

/** What is kept after a calendar was read so many times, each time with another plan. */
function keptAfter(plans: Parameters<typeof changedEvents>[1][]): KeptEvent[] {
  return plans.reduce<KeptEvent[]>((kept, each, index) => {
    const changed = changedEvents(kept, each, days(index));
    const uids = new Set(changed.map(({ uid }) => uid));
    return [...kept.filter(({ uid }) => !uids.has(uid)), ...changed];
  }, []);
}

describe('what calendars are told', () => {
  it('is the plan, and that all else is cancelled, whatever was told before', () => {
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 5 }), (plans) => {
        const kept = keptAfter(plans);
        const last = plans.at(-1) ?? [];
        expect(new Set(kept.map(({ uid }) => uid)).size).toBe(kept.length);
        for (const event of kept) {
          const own = last.find(({ uid }) => uid === event.uid);
          if (own) expect(event).toMatchObject({ ...own, cancelledAt: null });
          else expect(event.cancelledAt).not.toBeNull();
        }
        expect(kept.map(({ uid }) => uid)).toEqual(
          expect.arrayContaining(last.map(({ uid }) => uid)),
        );
      }),
    );
  });

  it('is nothing new where nothing has changed, and a higher sequence where something has', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const kept = keptAfter([before]);
        expect(changedEvents(kept, before, days(9))).toEqual([]);
        for (const event of changedEvents(kept, after, days(9))) {
          const known = kept.find(({ uid }) => uid === event.uid);
          expect(event.sequence).toBe(known ? known.sequence + 1 : 0);
          expect(event.changedAt).toEqual(days(9));
        }
      }),
    );
  });

  it('has what is gone for ninety days', () => {
    const event = { startsAt: now, summary: '', description: '', path: '/', sequence: 1 };
    const gone = (uid: string, cancelledAt: Date | null) => ({
      ...{ ...event, uid, changedAt: now, cancelledAt },
    });
    const events = [gone('b', days(-91)), gone('c', days(-89)), gone('a', null)];
    expect(toldEvents(events, now).map(({ uid }) => uid)).toEqual(['a', 'c']);
  });
});
