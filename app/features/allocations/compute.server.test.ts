import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeMarkets } from '#tests/factories/whole-markets.ts';
import { compute } from './compute.server.ts';
import { marketSince, withoutRows, type Since } from './left-of.ts';
import { pairKey } from './rules.ts';
import { warningsOf } from './warnings.ts';

describe('a repair', () => {
  it('moves nobody, gives nobody back whom they gave up, and has no fault but pairs left apart', () => {
    const asked = fc.tuple(wholeMarkets, fc.infiniteStream(fc.integer({ min: 0, max: 5 })));
    fc.assert(
      fc.property(asked, ([market, draws]) => {
        const matched = compute('match', { market });
        if (!matched.ok) return;
        const fates = matched.result.meetings.map((each) => ({ each, fate: draws.next().value }));
        const live = fates.filter(({ fate }) => fate !== 0).map(({ each }) => each);
        const out = fates.filter(({ fate }) => fate === 0).map(({ each }) => each);
        const gone = new Set(
          draws.next().value < 3 ? market.companies.slice(0, 1).map(({ id }) => id) : [],
        );
        const since: Since = {
          ...{ live, out: out.map((each) => ({ ...each, salt: 'x' })), at: new Date(0) },
          participants: new Map(market.participants.map((row) => [row.id, row])),
          companies: new Set(market.companies.map(({ id }) => id).filter((id) => !gone.has(id))),
        };
        const before = marketSince(market, since);
        const after = withoutRows(before, { participants: new Set(), companies: gone });
        const cancelled = { companies: [...gone] };
        const repaired = compute('repair', { before, after, confirmed: live, cancelled });
        expect(repaired.faults).toEqual([]);
        const stays = live.filter(({ company }) => !gone.has(company));
        for (const each of stays) expect(repaired.result.meetings).toContainEqual(each);
        const given = new Set(out.map(pairKey));
        expect(repaired.added.some((each) => given.has(pairKey(each)))).toBe(false);
      }),
    );
  });

  it('gives who took a fact back no other meeting than those they have', () => {
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        const nothing = { role: null, from: null, jlpt: null, places: [], skills: [] };
        const rows = market.participants.map((row) => ({
          ...{ ...row, facts: { ...row.facts, role: 'CIR' as const } },
        }));
        const since: Since = {
          ...{ live: [], out: [], at: new Date(0), companies: new Set<string>() },
          participants: new Map(
            rows.map(({ id, free, facts }) => [id, { free, facts: { ...facts, ...nothing } }]),
          ),
        };
        const left = marketSince({ ...market, participants: rows }, since);
        for (const row of left.participants) {
          expect(row.companies).toEqual([]);
          expect(row.fillByScore).toBe(false);
        }
      }),
    );
  });
});

describe('what a coordinator should know of a cap', () => {
  const figures = { gini: 0, firstUnplaced: 0, hallBound: 0, struck: 0 };
  const caps = [
    { cap: 2, meetings: 20, withNone: 0, ...figures },
    { cap: 3, meetings: 28, withNone: 2, ...figures },
  ];

  it('is who has none, and which cap leaves fewer', () => {
    const seen = { mode: 'both' as const, cap: 3, withoutWish: 1, modes: [{ mode: 'both', caps }] };
    expect(warningsOf(seen)).toEqual([
      { kind: 'with-none', cap: 3, people: 2 },
      { kind: 'better', cap: 2, people: 0, meetings: 20 },
      { kind: 'without-wish', people: 1 },
    ]);
    expect(warningsOf({ ...seen, cap: 2 })[0]).toMatchObject({ kind: 'all-met' });
    expect(warningsOf({ ...seen, mode: 'open' })[0]).toEqual({ kind: 'no-booked' });
  });
});
