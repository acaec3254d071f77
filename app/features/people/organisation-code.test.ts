import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOrganisationCode, withCheckDigit } from './organisation-code.ts';

test.each(['010006', '050008', '130001', '141305', '270008', '401307', '472018'])(
  '%s is the code of a place',
  (code) => {
    expect(isOrganisationCode(code)).toBe(true);
  },
);

test.each(['050007', '05000', '0500080', '480002', '000000', '０５０００８', 'abcdef'])(
  '%s is no code',
  (code) => {
    expect(isOrganisationCode(code)).toBe(false);
  },
);

test('one wrong digit is always seen, but where two check digits share a sign', () => {
  const five = fc.integer({ min: 1000, max: 47999 }).map((n) => String(n).padStart(5, '0'));
  fc.assert(
    fc.property(five, fc.integer({ min: 1, max: 9 }), (code, by) => {
      const right = withCheckDigit(code);
      const last = (Number(right[5]) + by) % 10;
      expect(isOrganisationCode(right)).toBe(true);
      expect(isOrganisationCode(code + last)).toBe(false);
    }),
  );
});
