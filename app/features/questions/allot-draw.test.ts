import { describe, expect, it } from 'vitest';
import { allotDraw } from './allot-draw.ts';

describe('sharing out what is drawn', () => {
  it('gives each part its first candidates where nobody else wants them', () => {
    const parts = [
      { take: 2, candidates: ['a', 'b', 'c'] },
      { take: 1, candidates: ['d', 'e'] },
    ];
    expect(allotDraw(parts)).toEqual([['a', 'b'], ['d']]);
  });

  it('gives no question to two parts', () => {
    const parts = [
      { take: 2, candidates: ['a', 'b', 'c'] },
      { take: 2, candidates: ['a', 'b', 'c', 'd'] },
    ];
    const drawn = allotDraw(parts);
    expect(drawn.map(({ length }) => length)).toEqual([2, 2]);
    expect(new Set(drawn.flat()).size).toBe(4);
  });

  it('gives way where another part has nothing else to take', () => {
    const parts = [
      { take: 1, candidates: ['a', 'b'] },
      { take: 1, candidates: ['a'] },
    ];
    expect(allotDraw(parts)).toEqual([['b'], ['a']]);
    const chain = [
      { take: 1, candidates: ['a', 'b'] },
      { take: 1, candidates: ['b', 'c'] },
      { take: 1, candidates: ['a', 'd'] },
      { take: 1, candidates: ['a'] },
    ];
    const drawn = allotDraw(chain);
    expect(drawn.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(new Set(drawn.flat()).size).toBe(4);
  });

  it('leaves a part short where there are not enough, and the others whole', () => {
    const parts = [
      { take: 3, candidates: ['a', 'b'] },
      { take: 1, candidates: ['c'] },
    ];
    expect(allotDraw(parts)).toEqual([['a', 'b'], ['c']]);
    expect(allotDraw([])).toEqual([]);
  });
});
