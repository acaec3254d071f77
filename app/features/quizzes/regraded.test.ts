import { describe, expect, it } from 'vitest';
import { shareAfter } from './regraded.ts';

const raising = { manner: 'key' as const, lowers: false };
const shares = [0, 0.25, 0.5, 1];
const pairs = shares.flatMap((before) => shares.map((judged) => ({ before, judged })));

describe('an answer that is marked again', () => {
  it('is worth no less than before, unless the regrade lowers', () => {
    for (const pair of pairs) {
      expect(shareAfter(raising, pair)).toBe(Math.max(pair.before, pair.judged));
      expect(shareAfter({ ...raising, lowers: true }, pair)).toBe(pair.judged);
    }
  });

  it('stays as it is where the key cannot judge it', () => {
    for (const lowers of [true, false]) {
      expect(shareAfter({ ...raising, lowers }, { before: 0.5, judged: null })).toBe(0.5);
    }
  });

  it('has full points where its question is void', () => {
    for (const { before } of pairs) {
      expect(shareAfter({ manner: 'full', lowers: false }, { before, judged: null })).toBe(1);
    }
  });
});
