import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from './packed-rows.ts';

const place = fc.option(fc.record({ ja: fc.string({ maxLength: 2 }), en: fc.constant('Akita') }));

describe('packed rows', () => {
  it('are the same rows when they are unpacked', () => {
    const row = fc.record({ id: fc.uuid(), name: fc.option(fc.string()), done: fc.nat(), place });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows.map((each) => ({ ...each })));
      }),
    );
  });

  it('hold what is said in many rows once', () => {
    const rows = [1, 2].map((id) => ({ id, edition: { ja: '7月期', en: 'July' } }));
    const { edition } = packRows(rows);
    expect(edition[0]).toBe(edition[1]);
  });

  it('of an empty list are none', () => {
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});
