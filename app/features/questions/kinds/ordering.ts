import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { Judgement, Kind } from './kind.ts';

const answerSchema = z.strictObject({
  tiles: z.array(z.string().min(1).max(20).refine(isStorable)).min(1).max(24),
});

/** Tiles put in order build a sentence; some may be left over. */
export const ordering: Kind<'ordering', z.infer<typeof answerSchema>> = {
  kind: 'ordering',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ tiles: offered }, { tiles }) =>
    new Set(tiles).size === tiles.length &&
    tiles.every((tile) => offered.some(({ id }) => id === tile)),
  judge(key, { tiles }) {
    const given = tiles.join(' ');
    if (key.orders.some((order) => order.join(' ') === given)) {
      return { verdict: 'accept', errorClass: null, share: 1 };
    }
    return { verdict: 'reject', errorClass: differenceOf(key.orders, tiles), share: 0 };
  },
  solution: (key) => ({ kind: 'ordering', tileIds: key.orders[0] ?? [] }),
  right: (key) => ({ tiles: key.orders[0] ?? [] }),
  arrange: (question, shuffle) => ({ ...question, tiles: shuffle(question.tiles) }),
  fromForm({ value }) {
    const parts = value
      .normalize('NFKC')
      .split(/[\s,、]+/u)
      .filter(Boolean);
    const tiles = parts.map((part) => (/^\d+$/.test(part) ? `t${part}` : part));
    return tiles.length > 0 ? { tiles } : null;
  },
};

function differenceOf(orders: string[][], tiles: string[]): Judgement['errorClass'] {
  const sorted = (list: string[]) => list.toSorted().join(' ');
  if (orders.some((order) => sorted(order) === sorted(tiles))) return 'order';
  const wanted = new Set(orders.flat());
  if (tiles.every((tile) => wanted.has(tile))) return 'missing';
  return orders.some((order) => order.every((tile) => tiles.includes(tile))) ? 'extra' : 'other';
}
