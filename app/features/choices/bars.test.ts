import { describe, expect, it } from 'vitest';
import type { CardPublication, Shown } from '#app/features/candidates/exports.ts';
import { barsOf, type Asking } from './bars.ts';
import { companyFacts } from './facts.ts';

const asking = (id: string, parts: Partial<Asking['requirements']> = {}): Asking => ({
  ...{ id, facts: companyFacts(null, []) },
  requirements: { roles: [], jlpt: null, startBy: null, ...parts },
});
const N2: Shown = { jlpt: { level: 'N2', takenOn: '2030-12', evidence: 'stated' } };
const publication = (
  forAll: Shown | null,
  own: Record<string, Shown | null> = {},
): CardPublication => ({ forAll, own: new Map(Object.entries(own)) });
const bars = (
  published: CardPublication,
  { wishes = ['a'], fillByScore = false }: { wishes?: string[]; fillByScore?: boolean } = {},
) =>
  Object.fromEntries(
    barsOf({ publication: published, wishes, fillByScore }, [
      asking('a', { jlpt: 'N2' }),
      asking('b'),
    ]),
  );

describe('why somebody cannot meet a company', () => {
  it('is nothing where they show what it asks', () => {
    expect(bars(publication(N2))).toEqual({});
  });

  it('is a requirement that is met only by what is not shown', () => {
    expect(bars(publication({}))).toEqual({ a: ['jlpt'] });
  });

  it('is that the company sees nothing', () => {
    expect(bars(publication(N2, { a: null }))).toEqual({ a: ['closed'] });
    expect(bars(publication(null, { a: N2 }))).toEqual({ b: ['closed'] });
  });

  it('is that another company on the list is not shown what decides', () => {
    const partly = publication(N2, { b: {} });
    expect(bars(partly)).toEqual({});
    expect(bars(partly, { wishes: ['a', 'b'] })).toEqual({ a: ['jlpt'] });
    expect(bars(partly, { fillByScore: true })).toEqual({ a: ['jlpt'] });
  });
});
