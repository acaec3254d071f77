import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitOf, isCorporateNumber, plainDigits } from './corporate-number.ts';

const twelve = fc.stringMatching(/^\d{12}$/);

describe('a corporate number', () => {
  it('is one with the check digit of the ordinance', () => {
    expect(checkDigitOf('123456789012')).toBe(7);
    expect(isCorporateNumber('7123456789012')).toBe(true);
    expect(isCorporateNumber('2120901007402')).toBe(true);
  });

  it('has exactly one check digit for any twelve digits, and it is never 0', () => {
    fc.assert(
      fc.property(twelve, (rest) => {
        const right = [...'0123456789'].filter((digit) => isCorporateNumber(digit + rest));
        expect(right).toEqual([String(checkDigitOf(rest))]);
        expect(right).not.toEqual(['0']);
      }),
    );
  });

  it('is wrong with one digit changed, but for 0 and 9, which weigh the same', () => {
    const change = fc.record({ rest: twelve, at: fc.nat(11), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(change, ({ rest, at, by }) => {
        const before = Number(rest[at]);
        const after = (before + by) % 10;
        fc.pre(Math.abs(before - after) !== 9);
        const changed = rest.slice(0, at) + String(after) + rest.slice(at + 1);
        expect(isCorporateNumber(String(checkDigitOf(rest)) + changed)).toBe(false);
      }),
    );
  });

  it('is not one with another length or other characters', () => {
    for (const text of ['', '712345678901', '71234567890123', '７123456789012', '7l23456789012']) {
      expect(isCorporateNumber(text)).toBe(false);
    }
  });

  it('may be typed in full width and with hyphens', () => {
    expect(plainDigits(' ７-1234-5678－9012 ')).toBe('7123456789012');
  });
});
