import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFree } from './masks.ts';
import { movedList, readAct, slotsOfTime, withWish } from './wish-list.ts';

const lists = fc
  .uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  .map((ids) => ids.map((companyId) => ({ companyId, question: companyId.toUpperCase() })));
const someOf = lists.chain((list) =>
  fc.record({ list: fc.constant(list), at: fc.integer({ min: 0, max: list.length - 1 }) }),
);
const idsOf = (list: readonly { companyId: string }[]) => list.map(({ companyId }) => companyId);

describe('a list of wishes', () => {
  it('has after a move the same companies with their questions, two of them exchanged at most', () => {
    fc.assert(
      fc.property(someOf, fc.constantFrom('up', 'down'), ({ list, at }, kind) => {
        const moved = movedList(list, { kind, companyId: list[at]!.companyId });
        expect(idsOf(moved).toSorted()).toEqual(idsOf(list).toSorted());
        const changed = moved.filter((wish, index) => wish !== list[index]);
        expect([0, 2]).toContain(changed.length);
        for (const wish of moved) expect(wish.question).toBe(wish.companyId.toUpperCase());
      }),
    );
  });

  it('is as before after up and down again, but for the ends', () => {
    fc.assert(
      fc.property(someOf, ({ list, at }) => {
        const { companyId } = list[at]!;
        const up = movedList(list, { kind: 'up', companyId });
        if (at === 0) expect(up).toEqual(list);
        else expect(movedList(up, { kind: 'down', companyId })).toEqual(list);
      }),
    );
  });

  it('loses only who is removed, and has who is added once and last', () => {
    fc.assert(
      fc.property(someOf, fc.constantFrom(...'abcdefghij'), ({ list, at }, added) => {
        const { companyId } = list[at]!;
        const rest = movedList(list, { kind: 'remove', companyId });
        expect(idsOf(rest)).toEqual(idsOf(list).filter((id) => id !== companyId));
        const more = withWish(list, added);
        expect(new Set(idsOf(more)).size).toBe(more.length);
        expect(idsOf(more)).toEqual(
          idsOf(list).includes(added) ? idsOf(list) : [...idsOf(list), added],
        );
        expect(withWish(more, added)).toEqual(more);
      }),
    );
  });

  it('stays as it is for a company that is not on it', () => {
    const list = [{ companyId: 'a', question: '' }];
    expect(movedList(list, { kind: 'remove', companyId: 'b' })).toEqual(list);
    expect(withWish(list, '')).toEqual(list);
  });
});

describe('what a button says', () => {
  it('is an act with its company, and saves where it is unknown', () => {
    expect(readAct('up:a')).toEqual({ kind: 'up', companyId: 'a' });
    expect(readAct('add', 'b')).toEqual({ kind: 'add', companyId: 'b' });
    expect(readAct('second')).toEqual({ kind: 'second' });
    expect(readAct('')).toEqual({ kind: 'save' });
    expect(readAct('else:a')).toEqual({ kind: 'save' });
  });
});

describe('the halves of a day', () => {
  it('hold every slot that is asked of, and overlap in one at most', () => {
    const masks = fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(masks, (asked) => {
        const [first, second] = [slotsOfTime(asked, 'first'), slotsOfTime(asked, 'second')];
        const all = slotsOfTime(asked, 'all');
        expect(new Set([...first, ...second])).toEqual(all);
        expect(all.size).toBe(countFree(asked));
        expect([...first].filter((slot) => second.has(slot))).toHaveLength(all.size % 2);
        for (const slot of all) expect(asked[slot]).toBe('1');
      }),
    );
  });
});
