import { describe, expect, it } from 'vitest';
import { MARKS, readMark, stepOf, TIERS, writeMark, type Marked } from './marks.ts';

const all: Marked[] = [
  ...MARKS.map((mark) => ({ mark, tier: null })),
  ...TIERS.map((tier) => ({ mark: 'meet' as const, tier })),
];

describe('a mark', () => {
  it('is read as it was written', () => {
    for (const marked of all) expect(readMark(writeMark(marked))).toEqual(marked);
    expect(readMark(writeMark({ mark: null, tier: null }))).toEqual({ mark: null, tier: null });
  });

  it('is none of what there is not', () => {
    for (const sent of [undefined, 'love', 'meet:0', 'meet:5', 'talk:1', 'meet:'])
      expect(readMark(sent)).toBeUndefined();
  });

  it('comes back to where it was after a step up and one down, but for the ends', () => {
    for (const marked of all) {
      const up = stepOf(marked, -1);
      const held = marked.mark === 'meet' ? { mark: 'meet', tier: marked.tier ?? 4 } : marked;
      if (up) expect(stepOf(up, 1)).toEqual(held);
    }
    expect(stepOf({ mark: 'meet', tier: 1 }, -1)).toBeNull();
    expect(stepOf({ mark: 'pass', tier: null }, 1)).toBeNull();
    expect(stepOf({ mark: null, tier: null }, 1)).toBeNull();
    expect(stepOf({ mark: 'meet', tier: null }, 1)).toEqual({ mark: 'talk', tier: null });
  });
});
