import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lengthOf,
  mergePlayed,
  playedPercent,
  playedText,
  readPlayed,
  segmentsOf,
} from './played.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 9_000 }))
  .map(([from, length]) => [from, from + length] as const);
const map = fc.array(span, { maxLength: 12 }).map((spans) => mergePlayed(spans));

describe('the map of what was played', () => {
  test('two maps merge to the same in either order', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        expect(mergePlayed(a, b)).toEqual(mergePlayed(b, a));
      }),
    );
  });

  test('three maps merge to the same whichever two are merged first', () => {
    fc.assert(
      fc.property(map, map, map, (a, b, c) => {
        expect(mergePlayed(mergePlayed(a, b), c)).toEqual(mergePlayed(a, mergePlayed(b, c)));
      }),
    );
  });

  test('a map merged with itself, or with a part of it, stays as it is', () => {
    fc.assert(
      fc.property(map, fc.nat(), (a, at) => {
        expect(mergePlayed(a, a)).toEqual(a);
        expect(mergePlayed(a, a.slice(at % (a.length + 1)))).toEqual(a);
      }),
    );
  });

  test('its spans stand in order and neither overlap nor touch', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        const ends = mergePlayed(a, b).flat();
        expect(ends).toEqual([...new Set(ends)].toSorted((x, y) => x - y));
      }),
    );
  });

  test('it covers each millisecond that one of its parts covers, once', () => {
    const short = fc.array(
      fc.tuple(fc.nat(80), fc.nat(20)).map(([from, length]) => [from, from + length] as const),
    );
    fc.assert(
      fc.property(short, (spans) => {
        const covered = new Set(
          spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)),
        );
        expect(lengthOf(mergePlayed(spans))).toBe(covered.size);
      }),
    );
  });

  test('is stored as a text that reads as the same map', () => {
    fc.assert(
      fc.property(map, (a) => {
        expect(readPlayed(playedText(a))).toEqual(a);
      }),
    );
    expect(() => readPlayed('0-5000,x')).toThrow('not a map');
  });
});

describe('segments', () => {
  test('are five seconds each; what is over goes to the last, or is a last one of its own', () => {
    expect(segmentsOf(0)).toEqual([]);
    expect(segmentsOf(900)).toEqual([[0, 900]]);
    expect(segmentsOf(12_000)).toEqual([
      [0, 5_000],
      [5_000, 12_000],
    ]);
    expect(segmentsOf(12_600).at(-1)).toEqual([10_000, 12_600]);
  });

  test('cover the whole video without gaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), (duration) => {
        expect(mergePlayed(segmentsOf(duration))).toEqual([[0, duration]]);
      }),
    );
  });

  test('one is played when at most half a second of it is missing', () => {
    expect(playedPercent([[500, 5_000]], 10_000)).toBe(50);
    expect(playedPercent([[501, 5_000]], 10_000)).toBe(0);
    expect(
      playedPercent(
        [
          [0, 2_000],
          [2_500, 5_000],
        ],
        10_000,
      ),
    ).toBe(50);
  });

  test('the furthest point counts for nothing: only what was played does', () => {
    expect(playedPercent([[19_000, 20_000]], 20_000)).toBe(0);
    expect(playedPercent([[0, 20_000]], 20_000)).toBe(100);
    expect(playedPercent([[0, 20_000]], 0)).toBe(0);
  });

  test('more played is never fewer percent', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        expect(playedPercent(mergePlayed(a, b), 70_000)).toBeGreaterThanOrEqual(
          playedPercent(a, 70_000),
        );
      }),
    );
  });
});
